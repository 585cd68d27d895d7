import { agree } from './agreement.ts'
import type { ScorePair } from './score-pair.ts'

/** Where to put the line on our score so that as many comments are flagged as were by theirs. */
export interface MatchedThreshold {
  readonly threshold: number
  /** How many comments reach it. Another number than were flagged only where scores are equal. */
  readonly flagged: number
  /**
   * Where the line could as well lie, given how few comments it rests on (95 %): `low` flags more, `high` fewer. 0 and 1 where
   * the comments give no bound.
   */
  readonly low: number
  readonly high: number
}

/** Why no line matches: nothing was flagged, everything was, or our score is the same on all of them. */
export const matchProblems = ['none-flagged', 'all-flagged', 'all-alike'] as const
export type MatchProblem = (typeof matchProblems)[number]

/** 95 % of a normal distribution. */
const z = 1.96

/**
 * The threshold on our score that flags the same share.
 *
 * Ties: comments with equal scores stay on one side, so the line is drawn where the count is nearest to theirs; of two that
 * are as near, the one that flags fewer. The line lies strictly between two scores that occur, so "at or above" and "above"
 * come to the same, and it is the roundest number there.
 *
 * The interval: at the matching line, what only they flag and what only we flag are equally many but for chance, with a
 * variance of their sum (as in McNemar's test). Every line whose count lies within 1.96 standard deviations could be the one.
 */
export function matchThreshold(pairs: readonly ScorePair[], theirThreshold: number): MatchedThreshold | MatchProblem {
  const wanted = pairs.filter(({ theirs }) => theirs >= theirThreshold).length
  return matchCount(sortedOurs(pairs), wanted, (threshold) => {
    const { onlyTheirs, onlyOurs } = agree(pairs, theirThreshold, threshold)
    return onlyTheirs + onlyOurs
  })
}

/** Our scores, highest first. */
export function sortedOurs(pairs: readonly ScorePair[]): number[] {
  return pairs.map(({ ours }) => ours).sort((a, b) => b - a)
}

function matchCount(
  sorted: readonly number[],
  wanted: number,
  discordAt: (threshold: number) => number,
): MatchedThreshold | MatchProblem {
  if (wanted === 0) return 'none-flagged'
  if (wanted >= sorted.length) return 'all-flagged'
  const best = nearestCut(sorted, wanted)
  if (best === null) return 'all-alike'
  const threshold = lineAt(sorted, best)
  const margin = Math.ceil(z * Math.sqrt(Math.max(1, discordAt(threshold))))
  const bound = (count: number, beyond: number): number => {
    if (count < 1 || count > sorted.length - 1) return beyond
    const cut = nearestCut(sorted, count)
    return cut === null ? beyond : lineAt(sorted, cut)
  }
  const low = Math.min(bound(wanted + margin, 0), threshold)
  const high = Math.max(bound(wanted - margin, 1), threshold)
  return { threshold, flagged: best, low, high }
}

/** The count nearest to the wanted one that a line between two different scores flags; null where all scores are equal. */
function nearestCut(sorted: readonly number[], wanted: number): number | null {
  let [fewer, more] = [wanted, wanted]
  while (fewer > 0 && sorted[fewer - 1] === sorted[fewer]) fewer -= 1
  while (more < sorted.length && sorted[more - 1] === sorted[more]) more += 1
  const hasFewer = fewer > 0
  const hasMore = more < sorted.length
  if (!hasFewer && !hasMore) return null
  if (!hasMore) return fewer
  if (!hasFewer) return more
  return wanted - fewer <= more - wanted ? fewer : more
}

/** The roundest number between the last score that is flagged and the first that is not. */
function lineAt(sorted: readonly number[], count: number): number {
  const [above, below] = [sorted[count - 1] ?? 1, sorted[count] ?? 0]
  for (let digits = 1; digits <= 12; digits += 1) {
    const round = Number(((above + below) / 2).toFixed(digits))
    if (round > below && round < above) return round
  }
  return above
}
