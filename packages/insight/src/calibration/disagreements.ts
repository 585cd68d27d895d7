import { midRanks } from './correlation.ts'
import type { ScorePair } from './score-pair.ts'

/** A comment that changed sides, by its place alone. */
export interface Disagreement extends ScorePair {
  /** The share of comments that lie below it, then and now, in [0, 1]. */
  readonly theirPlace: number
  readonly ourPlace: number
}

export interface Disagreements {
  /** Flagged then, and not now. */
  readonly onlyThen: readonly Disagreement[]
  /** Flagged now, and not then. */
  readonly onlyNow: readonly Disagreement[]
}

export const noDisagreements: Disagreements = { onlyThen: [], onlyNow: [] }

/**
 * The comments that changed sides, those first that moved furthest in the order. Places are compared and not scores, because
 * the two scales are stretched differently.
 *
 * @param count how many to name at most in each direction
 */
export function findDisagreements(
  pairs: readonly ScorePair[],
  { theirThreshold, ourThreshold }: { theirThreshold: number; ourThreshold: number },
  count: number,
): Disagreements {
  const theirs = placesOf(pairs.map((pair) => pair.theirs))
  const ours = placesOf(pairs.map((pair) => pair.ours))
  const all = pairs.map((pair, at) => ({ ...pair, theirPlace: theirs[at] ?? 0, ourPlace: ours[at] ?? 0 }))
  const wasFlagged = (pair: ScorePair): boolean => pair.theirs >= theirThreshold
  const isFlagged = (pair: ScorePair): boolean => pair.ours >= ourThreshold
  const furthest = (some: readonly Disagreement[]): Disagreement[] =>
    [...some].sort((a, b) => distance(b) - distance(a) || a.row - b.row).slice(0, count)
  return {
    onlyThen: furthest(all.filter((pair) => wasFlagged(pair) && !isFlagged(pair))),
    onlyNow: furthest(all.filter((pair) => !wasFlagged(pair) && isFlagged(pair))),
  }
}

function distance({ theirPlace, ourPlace }: Disagreement): number {
  return Math.abs(theirPlace - ourPlace)
}

/** The share of values that lie below each, equal ones counted half. */
function placesOf(values: readonly number[]): number[] {
  return midRanks(values).map((rank) => (rank - 0.5) / values.length)
}
