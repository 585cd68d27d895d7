import type { Figure } from '../statistics/interval.ts'
import { lessIsBetter } from './less-is-better.ts'

/** Figures by name; null where the rows do not define one. */
export type Figures = Record<string, Figure | null>

/** What is committed in evaluation/results/. */
export interface Results {
  readonly engine: string
  readonly weightsSha256: string
  /** Of the encoder's weights, where one was measured. */
  readonly encoderSha256?: string
  /** Where the rows are: committed, or only on the machine that measured. */
  readonly rows: Rows
  readonly figures: Figures
  /** The marks that these or earlier committed results reached: nothing may fall behind them again. */
  readonly reached?: readonly Floor[]
}

export type Rows = 'committed' | 'shared-data'

/** A figure that must not fall below (or, for `most`, rise above) a mark. */
export interface Floor {
  readonly figure: string
  readonly least?: number
  readonly most?: number
}

/** Slices with fewer rows are shown, not gated. */
const leastRows = 50

/**
 * What is wrong with new results: beyond a floor, or worse than the last committed ones by more than the half-width of their 95 %
 * interval. The rows are the same each time, so that much is no chance; slices of a few dozen cases are shown, not gated, and where a suite
 * has grown since, its figures are compared again from the next committed results on.
 */
export function findRegressions(figures: Figures, floors: readonly Floor[], last: Figures | undefined): string[] {
  return [...findBeyond(figures, floors), ...findWorse(figures, last ?? {})]
}

function findBeyond(figures: Figures, floors: readonly Floor[]): string[] {
  return floors.flatMap(({ figure: name, least, most }) => {
    const figure = figures[name]
    if (!figure) return [`${name} is missing`]
    if (least !== undefined && figure.value < least) return [`${name} is ${figure.value}, below its floor of ${least}`]
    if (most !== undefined && figure.value > most) return [`${name} is ${figure.value}, above its mark of ${most}`]
    return []
  })
}

function findWorse(figures: Figures, last: Figures): string[] {
  return Object.entries(last).flatMap(([name, before]) => {
    const now = figures[name]
    if (!before || before.rows < leastRows) return []
    if (!now) return [`${name} was measured last time and is missing now`]
    if (now.rows !== before.rows) return []
    const noise = Math.max(0.005, (before.high - before.low) / 2)
    const worse = lessIsBetter(name) ? now.value - before.value : before.value - now.value
    return worse > noise
      ? [`${name} went from ${before.value} to ${now.value}, beyond its noise of ${noise.toFixed(3)}`]
      : []
  })
}
