import { type Agreement, agree } from './agreement.ts'
import { pearson, spearman } from './correlation.ts'
import { type Disagreements, findDisagreements, noDisagreements } from './disagreements.ts'
import { type MatchedThreshold, type MatchProblem, matchThreshold } from './match-threshold.ts'
import { type QuantileRow, quantileTable } from './quantiles.ts'
import type { ScorePair } from './score-pair.ts'

/** Thresholds that programs use, beside the one that is asked about: a ladder to read one's own off. */
export const ladderThresholds: readonly number[] = [0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95]

/** Below so many comments, or with so few on either side of the line, every figure is a first impression. */
const fewComments = 200
const fewOnASide = 20

const shares: readonly number[] = [0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1]

/** One old threshold, and the one on our score that flags as many. */
export interface Rung {
  readonly theirThreshold: number
  /** How many comments reached it then. */
  readonly flaggedThen: number
  readonly match: MatchedThreshold | MatchProblem
  /** At the matching threshold; null where there is none. */
  readonly agreement: Agreement | null
}

/** What Perspective's scores and ours say of the same comments, on one attribute. */
export interface Comparison extends Rung {
  readonly comments: number
  readonly pearson: number | null
  readonly spearman: number | null
  /** What becomes of it where the old number is simply kept. */
  readonly unchanged: Agreement
  readonly ladder: readonly Rung[]
  readonly quantiles: readonly QuantileRow[]
  /** At the matching threshold; none where there is none. */
  readonly disagreements: Disagreements
  /** Whether there are so few comments, or so few flagged, that the line may lie elsewhere. */
  readonly isThin: boolean
}

/**
 * @param theirThreshold from which the old score flagged a comment, in [0, 1]
 * @param named how many disagreements to name in each direction
 * @throws RangeError without pairs
 */
export function compareScores(pairs: readonly ScorePair[], theirThreshold: number, named = 10): Comparison {
  const theirs = pairs.map((pair) => pair.theirs)
  const ours = pairs.map((pair) => pair.ours)
  const rung = rungAt(pairs, theirThreshold)
  const ourThreshold = typeof rung.match === 'string' ? null : rung.match.threshold
  const rest = pairs.length - rung.flaggedThen
  return {
    ...rung,
    comments: pairs.length,
    pearson: pearson(theirs, ours),
    spearman: spearman(theirs, ours),
    unchanged: agree(pairs, theirThreshold, theirThreshold),
    ladder: ladderThresholds.map((threshold) => rungAt(pairs, threshold)),
    quantiles: quantileTable(pairs, shares),
    disagreements:
      ourThreshold === null ? noDisagreements : findDisagreements(pairs, { theirThreshold, ourThreshold }, named),
    isThin: pairs.length < fewComments || Math.min(rung.flaggedThen, rest) < fewOnASide,
  }
}

function rungAt(pairs: readonly ScorePair[], theirThreshold: number): Rung {
  const match = matchThreshold(pairs, theirThreshold)
  return {
    theirThreshold,
    flaggedThen: pairs.filter(({ theirs }) => theirs >= theirThreshold).length,
    match,
    agreement: typeof match === 'string' ? null : agree(pairs, theirThreshold, match.threshold),
  }
}
