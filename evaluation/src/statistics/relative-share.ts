import type { Figure } from './interval.ts'

const normal975 = 1.959963985
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** So many of so many. */
export interface Share {
  readonly hits: number
  readonly rows: number
}

/**
 * How many times as large one share is as another, with Katz's 95 % interval of the logarithm (Katz et al. 1978), where a half is
 * added to both counts if one is zero. Null where the other share is zero or either has no rows: then there is no ratio.
 */
export function relativeShare(one: Share, other: Share): Figure | null {
  if (one.rows === 0 || other.rows === 0 || other.hits === 0) return null
  const value = one.hits / one.rows / (other.hits / other.rows)
  const more = one.hits === 0 ? 0.5 : 0
  const [a, b] = [one.hits + more, other.hits + more]
  const center = Math.log(a / (one.rows + more) / (b / (other.rows + more)))
  const error = Math.sqrt(Math.max(0, 1 / a - 1 / (one.rows + more) + 1 / b - 1 / (other.rows + more)))
  const low = one.hits === 0 ? 0 : Math.exp(center - normal975 * error)
  return {
    value: rounded(value),
    low: rounded(low),
    high: rounded(Math.exp(center + normal975 * error)),
    rows: one.rows,
  }
}
