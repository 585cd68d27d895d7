import { midRanks } from './correlation.ts'
import type { ScorePair } from './score-pair.ts'

/** A comment on which the two scores say the most different things, by its place alone. */
export interface Disagreement extends ScorePair {
  /** The share of comments that lie below it, then and now, in [0, 1]. */
  readonly theirPlace: number
  readonly ourPlace: number
}

export interface Disagreements {
  /** High then, low now. */
  readonly higherThen: readonly Disagreement[]
  /** Low then, high now. */
  readonly higherNow: readonly Disagreement[]
}

/**
 * The comments that moved furthest in the order. Places are compared and not scores, because the two scales are stretched
 * differently.
 *
 * @param count how many to name at most in each direction
 */
export function findDisagreements(pairs: readonly ScorePair[], count: number): Disagreements {
  const theirs = placesOf(pairs.map((pair) => pair.theirs))
  const ours = placesOf(pairs.map((pair) => pair.ours))
  const moved = pairs.map((pair, at) => ({ ...pair, theirPlace: theirs[at] ?? 0, ourPlace: ours[at] ?? 0 }))
  const fell = moved.filter(({ theirPlace, ourPlace }) => theirPlace > ourPlace)
  const rose = moved.filter(({ theirPlace, ourPlace }) => theirPlace < ourPlace)
  const distance = ({ theirPlace, ourPlace }: Disagreement): number => Math.abs(theirPlace - ourPlace)
  const furthest = (all: readonly Disagreement[]): Disagreement[] =>
    [...all].sort((a, b) => distance(b) - distance(a) || a.row - b.row).slice(0, count)
  return { higherThen: furthest(fell), higherNow: furthest(rose) }
}

/** The share of values that lie below each, equal ones counted half. */
function placesOf(values: readonly number[]): number[] {
  return midRanks(values).map((rank) => (rank - 0.5) / values.length)
}
