import type { ScorePair } from './score-pair.ts'

/** What two thresholds make of the same comments. Flagged is a score at or above its threshold. */
export interface Agreement {
  readonly both: number
  readonly onlyTheirs: number
  readonly onlyOurs: number
  readonly neither: number
  /** Share of comments on which they say the same, in [0, 1]. High by itself where little is flagged. */
  readonly share: number
  /** Cohen's kappa: agreement beyond chance, at most 1; null where chance alone agrees fully. */
  readonly kappa: number | null
}

/** @throws RangeError without pairs */
export function agree(pairs: readonly ScorePair[], theirThreshold: number, ourThreshold: number): Agreement {
  const n = pairs.length
  if (n === 0) throw new RangeError('nothing to compare')
  let [both, onlyTheirs, onlyOurs] = [0, 0, 0]
  for (const { theirs, ours } of pairs) {
    if (theirs >= theirThreshold && ours >= ourThreshold) both += 1
    else if (theirs >= theirThreshold) onlyTheirs += 1
    else if (ours >= ourThreshold) onlyOurs += 1
  }
  const neither = n - both - onlyTheirs - onlyOurs
  const share = (both + neither) / n
  const [byThem, byUs] = [(both + onlyTheirs) / n, (both + onlyOurs) / n]
  const byChance = byThem * byUs + (1 - byThem) * (1 - byUs)
  const kappa = byChance === 1 ? null : (share - byChance) / (1 - byChance)
  return { both, onlyTheirs, onlyOurs, neither, share, kappa }
}
