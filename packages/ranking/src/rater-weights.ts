import type { Candidate, Rater } from './candidate.ts'

/** Votes in one list until a voice counts in full. A brigade arrives, votes once and leaves; people who read, stay. */
const votesUntilFull = 3

/**
 * How much each voice counts, in (0, 1].
 *
 * `min(1, k/3) · min(1, (N/median N)^(−1/4)) / ring`: k votes in this list, N votes in 28 days. Nobody is weighted by
 * agreement with the outcome (that makes minorities conform), and nobody counts more than one: without the second
 * bound a fresh account would outweigh a regular.
 * Source: docs/adr/0007-common-ground-order.md
 */
export function raterWeights(
  candidates: readonly Candidate[],
  raters: ReadonlyMap<string, Rater> = new Map(),
): Map<string, number> {
  const votesHere = new Map<string, number>()
  for (const candidate of candidates) {
    for (const by of new Set(candidate.votes.map((vote) => vote.by))) votesHere.set(by, (votesHere.get(by) ?? 0) + 1)
  }
  const typical = median([...votesHere.keys()].map((by) => Math.max(1, raters.get(by)?.recentVotes ?? 1)))
  return new Map(
    [...votesHere].map(([by, count]) => {
      const rater = raters.get(by)
      const busy = Math.max(1, rater?.recentVotes ?? 1) / typical
      const weight = Math.min(1, count / votesUntilFull) * Math.min(1, busy ** -0.25)
      return [by, weight / Math.max(1, rater?.ringSize ?? 1)]
    }),
  )
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 1
}
