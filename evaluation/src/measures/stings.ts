import { type Analysis, harmAttributes } from '@hearth/contract'
import type { Figures } from '../gate/results.ts'
import { stingCases } from '../load-suites.ts'
import type { Readings } from '../readings/readings.ts'
import { bootstrap } from '../statistics/interval.ts'
import { type Span, spanF1 } from '../statistics/span-f1.ts'

/** A line with how well its stings were found. */
export interface StingRow {
  readonly text: string
  readonly isHarmful: boolean
  readonly expected: readonly Span[]
  readonly found: readonly Span[]
  readonly f1: number
}

/** The union of these is what the reader says stings. */
export const harmFindings = ({ findings }: Analysis): Span[] =>
  findings.filter(({ attribute }) => (harmAttributes as readonly string[]).includes(attribute))

export function stingRows(readings: Readings): StingRow[] {
  return stingCases().map(({ text, stings }) => {
    const found = harmFindings(readings.of(text))
    const expected = stings.map((sting) => ({ start: text.indexOf(sting), end: text.indexOf(sting) + sting.length }))
    return { text, isHarmful: stings.length > 0, expected, found, f1: spanF1(found, expected) }
  })
}

export const meanF1 = (rows: readonly { readonly f1: number }[]): number | null =>
  rows.length === 0 ? null : rows.reduce((sum, { f1 }) => sum + f1, 0) / rows.length

/** How well the harm findings cover what stings: the mean of every line's character F1. */
export function measureStings(readings: Readings): Figures {
  const rows = stingRows(readings)
  const harmful = rows.filter((row) => row.isHarmful)
  const harmless = rows.filter((row) => !row.isHarmful)
  return {
    'stings/f1': bootstrap(rows, meanF1),
    'stings/f1-harmful': bootstrap(harmful, meanF1),
    'stings/f1-harmless': bootstrap(harmless, meanF1),
  }
}
