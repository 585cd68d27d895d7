import { lessIsBetter } from '../../gate/less-is-better.ts'
import type { Figures } from '../../gate/results.ts'
import { html, type Markup } from '../markup.ts'
import { rangeOf, written } from '../numbers.ts'
import type { Report } from '../report.ts'
import { nameOf, words } from '../words.ts'

export interface Change {
  readonly name: string
  readonly before: number
  readonly now: number
  readonly isBetter: boolean
  /** In half-widths of the interval. */
  readonly size: number
}

/** Figures on the same rows as last time that differ, those that left the range of chance farthest first. */
export function changesOf(figures: Figures, last: Figures): Change[] {
  return Object.entries(figures)
    .flatMap(([name, figure]): Change[] => {
      const before = last[name]
      if (!figure || !before || before.rows !== figure.rows || before.value === figure.value) return []
      const half = Math.max(0.005, (before.high - before.low) / 2)
      const move = figure.value - before.value
      const isBetter = lessIsBetter(name) ? move < 0 : move > 0
      return [{ name, before: before.value, now: figure.value, isBetter, size: Math.abs(move) / half }]
    })
    .sort((a, b) => b.size - a.size)
}

const mostChanges = 20

export function changes({ figures, last }: Report): Markup {
  const { columns, better, worse, none } = words.sections.changes
  const all = changesOf(figures, last).slice(0, mostChanges)
  if (all.length === 0) return html`<p>${none}</p>`
  return html`<div class="scrolls"><table class="plain"><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>
${all.map((change) => {
  const figure = figures[change.name]
  return html`<tr class="${change.isBetter ? 'reached' : 'short'}"><th scope="row">${nameOf(change.name)}</th><td class="number faint">${written(change.name, change.before)}</td>
<td class="number"><b>${written(change.name, change.now)}</b> <span class="reach">${change.isBetter ? better : worse}</span></td>
<td class="number faint">${figure ? rangeOf(change.name, figure) : ''}</td></tr>`
})}</tbody></table></div>`
}

export function allFigures({ figures }: Report): Markup {
  const { columns } = words.sections.all
  return html`<div class="scrolls"><table class="plain"><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>
${Object.entries(figures).flatMap(([name, figure]) =>
  figure
    ? [
        html`<tr><th scope="row"><code>${name}</code></th><td class="number"><b>${written(name, figure.value)}</b></td>
<td class="number faint">${rangeOf(name, figure)}</td><td class="number faint">${figure.rows.toLocaleString('en')}</td></tr>`,
      ]
    : [],
)}</tbody></table></div>`
}
