import type { Disagreement, Rung } from '@hearth/insight'
import { words } from '../../words.ts'
import { textPlot } from '../plot/text-plot.ts'
import type { Compared, ComparedAttribute } from './compared.ts'
import { count, line, measure, percent } from './figures.ts'
import { tellAttribute } from './tell-attribute.ts'
import { tellFile } from './tell-file.ts'

/** The comparison for a terminal: about a screen for each attribute, and no text of a comment unless it was asked for. */
export function renderComparison(compared: Compared): string {
  const blocks = [
    ...compared.attributes.map((one) => renderAttribute(one, compared.texts)),
    tellFile(compared).join('\n'),
    words('compare.limits'),
  ]
  return `\n${blocks.join('\n\n')}\n`
}

function renderAttribute({ name, comparison, pairs }: ComparedAttribute, texts: Compared['texts']): string {
  const { comments, pearson, spearman, ladder, quantiles, disagreements } = comparison
  const blocks = [
    [words('compare.title', { name, comments: count(comments) })],
    tellAttribute(comparison),
    [words('compare.order', { spearman: measure(spearman), pearson: measure(pearson) })],
    [words('compare.ladder'), ...ladder.map((rung) => rungLine(rung, comments))],
    [
      words('compare.quantiles'),
      ...quantiles.map(({ share, theirs, ours }) =>
        cells(`${Math.round(share * 100)} %`, theirs.toFixed(3), ours.toFixed(3)),
      ),
    ],
    [words('compare.plot', { name }), ...textPlot(pairs, comparison)],
    namedRows(words('compare.onlyThen'), disagreements.onlyThen, texts),
    namedRows(words('compare.onlyNow'), disagreements.onlyNow, texts),
  ]
  const [title, ...rest] = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'))
  return [title, ...rest.map((block) => block.replace(/^(?=.)/gm, '  '))].join('\n\n')
}

function rungLine({ theirThreshold, flaggedThen, match, agreement }: Rung, comments: number): string {
  const then = [line(theirThreshold), `${count(flaggedThen)} (${percent(flaggedThen, comments)})`]
  if (typeof match === 'string') return cells(...then, '–')
  const bounds = `${match.low.toFixed(2)}–${match.high.toFixed(2)}`
  const same = agreement ? percent(agreement.both + agreement.neither, comments) : '–'
  return cells(...then, line(match.threshold), bounds, same, measure(agreement?.kappa ?? null))
}

function cells(...all: readonly string[]): string {
  return all.map((cell, at) => (at === 0 ? cell.padEnd(9) : cell.padStart(at === 1 ? 16 : 12))).join('')
}

function namedRows(title: string, rows: readonly Disagreement[], texts: Compared['texts']): string[] {
  if (rows.length === 0) return []
  const lines = rows.map(({ row, id, theirs, ours }) => {
    const name = id === null ? '' : words('summary.id', { id: id.replace(/\p{C}+/gu, ' ').slice(0, 60) })
    const text = texts.get(row)
    const shown = text === undefined ? '' : `  ${text}`
    return `${theirs.toFixed(2)} → ${ours.toFixed(2)}  ${words('summary.row', { row: count(row) })}${name}${shown}`
  })
  return [title, ...lines]
}
