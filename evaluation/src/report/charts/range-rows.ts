import type { Figure } from '../../statistics/interval.ts'
import { html, type Markup } from '../markup.ts'

/** One line of a list: a name, a value with its range, and what it was. */
export interface RangeRow {
  readonly name: string
  readonly note?: string
  readonly figure: Figure
  readonly last?: number | undefined
  /** The value and its rows in words. */
  readonly value: string
}

export interface RangeOptions {
  readonly caption: string
  /** The right end of the scale; the left is zero. */
  readonly most: number
  readonly ticks: readonly number[]
  readonly tickText: (tick: number) => string
  readonly mark?: number
  readonly next?: number
  /** Colors the dot: a bar that should be long, or one that should be short. */
  readonly tone: 'good' | 'bad'
}

/** A table of names and values, with a bar, the range and the marks drawn between them. */
export function rangeRows(rows: readonly RangeRow[], options: RangeOptions): Markup {
  const at = (value: number): string => `${(100 * Math.min(1, Math.max(0, value / options.most))).toFixed(2)}%`
  const lines = [
    ...(options.mark === undefined ? [] : [{ x: options.mark, kind: 'mark' }]),
    ...(options.next === undefined ? [] : [{ x: options.next, kind: 'mark next' }]),
  ]
  const drawn = ({ figure, last }: RangeRow): Markup => html`<svg class="range" aria-hidden="true">
${options.ticks.map((tick) => html`<line class="tick" x1="${at(tick)}" x2="${at(tick)}" y1="0" y2="100%"/>`)}
<rect class="bar" x="0" y="9" width="${at(figure.value)}" height="10" rx="3"/>
<line class="whisker" x1="${at(figure.low)}" x2="${at(figure.high)}" y1="14" y2="14"/>
${lines.map(({ x, kind }) => html`<line class="${kind}" x1="${at(x)}" x2="${at(x)}" y1="0" y2="100%"/>`)}
${last === undefined ? null : html`<circle class="last" cx="${at(last)}" cy="14" r="4"/>`}
<circle class="dot" cx="${at(figure.value)}" cy="14" r="4.5"/></svg>`
  return html`<table class="ranges ${options.tone}"><caption class="unseen">${options.caption}</caption>
<tbody>${rows.map(
    (row) => html`<tr><th scope="row">${row.name}${row.note ? html` <small>${row.note}</small>` : null}</th>
<td class="drawn">${drawn(row)}</td><td class="number">${row.value}</td></tr>`,
  )}</tbody>
<tfoot aria-hidden="true"><tr><td></td><td class="drawn axis"><div>${options.ticks.map(
    (tick) => html`<span style="left:${at(tick)}">${options.tickText(tick)}</span>`,
  )}</div></td><td></td></tr></tfoot></table>`
}
