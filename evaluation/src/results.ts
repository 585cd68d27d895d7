import type { Figure } from './statistics/interval.ts'

/** Figures by name; null where the rows do not define one. */
export type Figures = Record<string, Figure | null>

/** What is committed in evaluation/results/. */
export interface Results {
  readonly engine: string
  readonly weightsSha256: string
  /** Where the rows are: committed, or only on the machine that measured. */
  readonly rows: 'committed' | 'shared-data'
  readonly figures: Figures
}

/** A figure that must not fall below (or, for `most`, rise above) a mark. */
export interface Floor {
  readonly figure: string
  readonly least?: number
  readonly most?: number
}

/** Figures where less is better. */
const lessIsBetter = /\/(false|pause-false|largest-move|language-und-or-other)$|^ordinary\//

/**
 * What is wrong with new results: beyond a floor, or worse than the last committed ones by more than the half-width of their 95 %
 * interval. The rows are the same each time, so that much is no chance; slices of a dozen cases are shown, not gated.
 */
export function findRegressions(figures: Figures, floors: readonly Floor[], last: Figures | undefined): string[] {
  const problems: string[] = []
  for (const { figure: name, least, most } of floors) {
    const figure = figures[name]
    if (!figure) problems.push(`${name} is missing`)
    else if (least !== undefined && figure.value < least)
      problems.push(`${name} is ${figure.value}, below its floor of ${least}`)
    else if (most !== undefined && figure.value > most)
      problems.push(`${name} is ${figure.value}, above its mark of ${most}`)
  }
  for (const [name, before] of Object.entries(last ?? {})) {
    const now = figures[name]
    if (!before || before.rows < 50) continue
    if (!now) {
      problems.push(`${name} was measured last time and is missing now`)
      continue
    }
    const noise = Math.max(0.005, (before.high - before.low) / 2)
    const worse = lessIsBetter.test(name) ? now.value - before.value : before.value - now.value
    if (worse > noise)
      problems.push(`${name} went from ${before.value} to ${now.value}, beyond its noise of ${noise.toFixed(3)}`)
  }
  return problems
}
