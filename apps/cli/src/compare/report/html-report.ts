import type { Disagreement, Rung } from '@hearth/insight'
import { words } from '../../words.ts'
import { escapeXml as safe } from '../plot/escape-xml.ts'
import { svgPlot } from '../plot/svg-plot.ts'
import type { Compared, ComparedAttribute } from './compared.ts'
import { count, line, measure, percent } from './figures.ts'
import { tellAttribute } from './tell-attribute.ts'
import { tellFile } from './tell-file.ts'

const style = `
  :root { color-scheme: light dark; --paper: light-dark(#fbf6ee, #1a1512); --raised: light-dark(#fffdf9, #231d19); --ink: light-dark(#2a201a, #f2e8dc); --soft: light-dark(#5b4d42, #cdbfaf); --line: light-dark(#e6daca, #3b312a) }
  body { margin: 0 auto; padding: 2rem 1rem; max-width: 46rem; background: var(--paper); color: var(--ink); font: 1rem/1.6 system-ui, sans-serif }
  h1, h2 { font-family: Georgia, serif; font-weight: 500; line-height: 1.22 } section { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line) }
  svg { width: 100%; max-width: 32rem; height: auto; border: 1px solid var(--line); border-radius: 10px } .soft { color: var(--soft) } .wide { overflow-x: auto }
  table { border-collapse: collapse; font-variant-numeric: tabular-nums; margin-block: 1rem } caption { text-align: start; font-weight: 600; padding-bottom: .3rem }
  th, td { padding: .35rem .9rem .35rem 0; border-bottom: 1px solid var(--line); text-align: end; white-space: nowrap } :is(th, td):first-child { text-align: start } th { color: var(--soft); font-weight: 500 }`

/** A page of its own that asks nothing from anywhere: sentences, picture, and the picture's figures as tables. */
export function htmlReport(compared: Compared): string {
  const title = words('plot.title', { names: compared.attributes.map(({ name }) => name).join(', ') })
  const body = [
    `<h1>${safe(title)}</h1>`,
    ...tellFile(compared).map((sentence) => `<p class="soft">${safe(sentence)}</p>`),
    ...compared.attributes.map((one) => attributeOf(one, compared.texts)),
    `<p class="soft">${safe(words('compare.limits'))}</p>`,
  ].join('\n')
  return `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">\n<title>${safe(title)}</title>\n<style>${style}</style>\n</head>\n<body>\n${body}\n</body>\n</html>\n`
}

function attributeOf(attribute: ComparedAttribute, texts: Compared['texts']): string {
  const { name, comparison } = attribute
  const { comments, spearman, pearson, ladder, quantiles, disagreements } = comparison
  return [
    '<section>',
    `<h2>${safe(words('compare.title', { name, comments: count(comments) }))}</h2>`,
    ...tellAttribute(comparison).map((sentence) => `<p>${safe(sentence)}</p>`),
    `<p>${safe(words('compare.order', { spearman: measure(spearman), pearson: measure(pearson) }))}</p>`,
    svgPlot(attribute),
    `<p class="soft">${safe(words('plot.legend'))}</p>`,
    table(
      words('table.ladder'),
      ['table.old', 'table.flagged', 'table.ours', 'table.bounds', 'table.agree', 'table.kappa'],
      ladder.map((rung) => rungCells(rung, comments)),
    ),
    table(
      words('table.quantiles'),
      ['table.share', 'table.theirs', 'table.ours'],
      quantiles.map(({ share, theirs, ours }) => [`${Math.round(share * 100)} %`, theirs.toFixed(3), ours.toFixed(3)]),
    ),
    disagreementTable(words('compare.onlyThen'), disagreements.onlyThen, texts),
    disagreementTable(words('compare.onlyNow'), disagreements.onlyNow, texts),
    '</section>',
  ].join('\n')
}

function rungCells({ theirThreshold, flaggedThen, match, agreement }: Rung, comments: number): string[] {
  const then = [line(theirThreshold), `${count(flaggedThen)} (${percent(flaggedThen, comments)})`]
  if (typeof match === 'string' || !agreement) return [...then, '–', '–', '–', '–']
  return [
    ...then,
    line(match.threshold),
    `${match.low.toFixed(2)}–${match.high.toFixed(2)}`,
    percent(agreement.both + agreement.neither, comments),
    measure(agreement.kappa),
  ]
}

function disagreementTable(title: string, rows: readonly Disagreement[], texts: Compared['texts']): string {
  if (rows.length === 0) return ''
  const hasTexts = texts.size > 0
  return table(
    title,
    ['table.row', 'table.id', 'table.theirs', 'table.ours', ...(hasTexts ? (['table.text'] as const) : [])],
    rows.map(({ row, id, theirs, ours }) => [
      count(row),
      id?.slice(0, 60) ?? '–',
      theirs.toFixed(2),
      ours.toFixed(2),
      ...(hasTexts ? [texts.get(row) ?? ''] : []),
    ]),
  )
}

function table(title: string, heads: readonly Parameters<typeof words>[0][], rows: readonly string[][]): string {
  const head = heads.map((id) => `<th scope="col">${safe(words(id))}</th>`).join('')
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${safe(cell)}</td>`).join('')}</tr>`).join('\n')
  return `<div class="wide"><table><caption>${safe(title)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`
}
