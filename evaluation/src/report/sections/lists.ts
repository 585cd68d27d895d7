import { kindAttributes } from '@hearth/contract'
import { type RangeOptions, type RangeRow, rangeRows } from '../charts/range-rows.ts'
import type { Markup } from '../markup.ts'
import { percent, written } from '../numbers.ts'
import type { Report } from '../report.ts'
import { nameOf, words } from '../words.ts'

/** Figures whose names begin alike, as rows with names from `nameRow`. */
function rowsOf(
  { figures, last }: Report,
  prefix: string,
  nameRow: (rest: string) => { readonly name: string; readonly note?: string },
): RangeRow[] {
  return Object.keys(figures).flatMap((id) => {
    const figure = figures[id]
    if (!figure || !id.startsWith(prefix)) return []
    const before = last[id]
    const value = `${written(id, figure.value)} · ${figure.rows.toLocaleString('en')}`
    const comparable = before?.rows === figure.rows ? before.value : undefined
    return [{ ...nameRow(id.slice(prefix.length)), figure, last: comparable, value }]
  })
}

const functionality = (id: string) => {
  const [name, note] = words.functionalities[id] ?? [nameOf(id), '']
  return { name, note }
}
const whole: Pick<RangeOptions, 'most' | 'ticks' | 'tickText'> = {
  most: 1,
  ticks: [0, 0.25, 0.5, 0.75, 1],
  tickText: (tick) => `${tick * 100} %`,
}

/** What share of each kind of unkindness pauses, the most first. */
export function catches(report: Report): Markup {
  const rows = rowsOf(report, 'pause/recall/', functionality).sort((a, b) => b.figure.value - a.figure.value)
  return rangeRows(rows, { ...whole, caption: words.sections.catches.title, mark: 0.55, next: 0.82, tone: 'good' })
}

/** What share of each kind of harmless draft pauses, the most first. */
export function spares(report: Report): Markup {
  const rows = rowsOf(report, 'pause/false/', functionality).sort((a, b) => b.figure.value - a.figure.value)
  const most = Math.max(0.25, ...rows.map(({ figure }) => figure.value)) + 0.05
  return rangeRows(rows, {
    caption: words.sections.spares.title,
    most,
    ticks: [0, 0.05, 0.1, 0.15, 0.2, 0.25],
    tickText: (tick) => `${Math.round(tick * 100)} %`,
    mark: 0.08,
    tone: 'bad',
  })
}

/** What share of ordinary talk pauses, by source; only where public rows were measured. */
export function ordinary(report: Report): Markup | null {
  const rows = rowsOf(report, 'ordinary/', (id) => ({ name: nameOf(id) })).filter(
    (row) => !row.name.startsWith('peer/'),
  )
  if (rows.length === 0) return null
  const most = Math.max(0.015, ...rows.map(({ figure }) => figure.high))
  return rangeRows(rows, {
    caption: words.sections.ordinary.title,
    most,
    ticks: [0, 0.005, 0.01, 0.015, 0.02, 0.03].filter((tick) => tick <= most),
    tickText: (tick) => (tick === 0 ? '0' : percent(tick)),
    mark: 0.005,
    tone: 'bad',
  })
}

/** How surely each kind attribute is told from what only looks like it. */
export function kind(report: Report): Markup {
  const order = new Map<string, number>(kindAttributes.map((id, at) => [nameOf(id), at]))
  const rows = rowsOf(report, 'kind/auc/', (id) => ({ name: nameOf(id) }))
  rows.sort((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0))
  return rangeRows(
    rows.map((row) => ({ ...row, value: `${row.figure.value.toFixed(3)} · ${row.figure.rows}` })),
    { ...whole, tickText: String, caption: words.sections.kind.title, mark: 0.93, tone: 'good' },
  )
}
