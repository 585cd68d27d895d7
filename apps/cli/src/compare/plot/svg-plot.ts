import { plotScores } from '@hearth/insight'
import { words } from '../../words.ts'
import type { Compared, ComparedAttribute } from '../report/compared.ts'
import { count, line } from '../report/figures.ts'
import { escapeXml } from './escape-xml.ts'

const side = 420
const left = 56
const top = 56
const width = left + side + 24
const height = top + side + 56
const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1] as const
/** The largest dot, in pixels of its radius. */
const largest = 9

/** Paper by day and by night; a picture that is looked at outside a page follows the system. */
const style = `
  .p { --paper: #fffdf9; --ink: #2a201a; --soft: #5b4d42; --line: #e6daca; --ember: #b3431a; --leaf: #42632f }
  @media (prefers-color-scheme: dark) { .p { --paper: #231d19; --ink: #f2e8dc; --soft: #cdbfaf; --line: #3b312a; --ember: #e98450; --leaf: #b0cc98 } }
  .p text { font: 12px system-ui, sans-serif; fill: var(--soft) } .p .t { font-size: 14px; font-weight: 600; fill: var(--ink) }
  .p .g { stroke: var(--line) } .p .d { fill: var(--ember); fill-opacity: .45 } .p .c { fill: none; stroke: var(--leaf); stroke-width: 2 }
  .p .l { stroke: var(--ink); stroke-dasharray: 5 4 } .p .b { fill: var(--paper) } .p .r { text-anchor: end } .p .m { text-anchor: middle }`

/** A file of its own: every attribute beneath the other. */
export function svgReport({ attributes }: Pick<Compared, 'attributes'>): string {
  const all = attributes.map((one, at) => `<g transform="translate(0 ${at * height})">${plotOf(one)}</g>`).join('\n')
  const size = `width="${width}" height="${height * attributes.length}"`
  const box = `viewBox="0 0 ${width} ${height * attributes.length}"`
  const title = escapeXml(words('plot.title', { names: attributes.map(({ name }) => name).join(', ') }))
  return `<svg xmlns="http://www.w3.org/2000/svg" class="p" role="img" ${size} ${box}><title>${title}</title><style>${style}</style>\n<rect class="b" width="100%" height="100%"/>\n${all}\n</svg>\n`
}

/** The picture of one attribute, to stand in a page; the page says the same in a table. */
export function svgPlot(attribute: ComparedAttribute): string {
  const title = escapeXml(words('plot.title', { names: attribute.name }))
  return `<svg class="p" role="img" viewBox="0 0 ${width} ${height}"><title>${title}</title><style>${style}</style><rect class="b" width="100%" height="100%"/>${plotOf(attribute)}</svg>`
}

function plotOf({ name, pairs, comparison }: ComparedAttribute): string {
  const { dots, curve } = plotScores(pairs)
  const most = Math.max(...dots.map(({ comments }) => comments))
  const { theirThreshold, match } = comparison
  const threshold = typeof match === 'string' ? null : match.threshold
  return [
    `<text class="t" x="${left}" y="24">${escapeXml(words('plot.heading', { name, comments: count(comparison.comments) }))}</text>`,
    ...ticks.map(
      (tick) =>
        `<path class="g" d="M${x(tick)} ${y(0)}V${y(1)}M${x(0)} ${y(tick)}H${x(1)}"/><text class="m" x="${x(tick)}" y="${y(0) + 18}">${tick.toFixed(1)}</text><text class="r" x="${left - 8}" y="${y(tick) + 4}">${tick.toFixed(1)}</text>`,
    ),
    ...dots.map(
      ({ theirs, ours, comments }) =>
        `<circle class="d" cx="${x(theirs)}" cy="${y(ours)}" r="${round(Math.max(2, largest * Math.sqrt(comments / most)))}"/>`,
    ),
    `<path class="c" d="${curve.map((point, at) => `${at === 0 ? 'M' : 'L'}${x(point.theirs)} ${y(point.ours)}`).join('')}"/>`,
    `<path class="l" d="M${x(theirThreshold)} ${y(0)}V${y(1)}"/>`,
    `<text class="m" x="${x(theirThreshold)}" y="${y(1) - 6}">${line(theirThreshold)}</text>`,
    threshold === null
      ? ''
      : `<path class="l" d="M${x(0)} ${y(threshold)}H${x(1)}"/><text x="${x(0) + 4}" y="${y(threshold) - 5}">${line(threshold)}</text>`,
    `<text class="m" x="${x(0.5)}" y="${y(0) + 40}">${escapeXml(words('plot.theirs'))}</text>`,
    `<text class="m" transform="translate(16 ${y(0.5)}) rotate(-90)">${escapeXml(words('plot.ours'))}</text>`,
  ].join('')
}

function x(score: number): number {
  return round(left + score * side)
}

function y(score: number): number {
  return round(top + (1 - score) * side)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
