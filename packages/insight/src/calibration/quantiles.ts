import type { ScorePair } from './score-pair.ts'

/** The scores that so large a share of the comments does not go beyond. */
export interface QuantileRow {
  readonly share: number
  readonly theirs: number
  readonly ours: number
}

/** @throws RangeError without pairs */
export function quantileTable(pairs: readonly ScorePair[], shares: readonly number[]): QuantileRow[] {
  if (pairs.length === 0) throw new RangeError('nothing to compare')
  const theirs = pairs.map((pair) => pair.theirs).sort((a, b) => a - b)
  const ours = pairs.map((pair) => pair.ours).sort((a, b) => a - b)
  return shares.map((share) => ({ share, theirs: quantileOf(theirs, share), ours: quantileOf(ours, share) }))
}

/** The lowest value that at least this share of the sorted values does not go beyond (nearest rank). */
function quantileOf(sorted: readonly number[], share: number): number {
  const place = Math.max(1, Math.min(sorted.length, Math.ceil(share * sorted.length)))
  return sorted[place - 1] ?? 0
}
