/** A score and whether what it should find is there. */
export interface Scored {
  readonly score: number
  readonly isPositive: boolean
}

/** Area under the ROC curve (Mann–Whitney); ties count half; null where one class is missing. */
export function auc(rows: readonly Scored[]): number | null {
  const sorted = [...rows].sort((a, b) => a.score - b.score)
  let positives = 0
  let rankSum = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++
    // Ranks from + 1 to `to`, all worth their mean.
    for (let at = from; at < to; at++) {
      if (!sorted[at]?.isPositive) continue
      positives++
      rankSum += (from + 1 + to) / 2
    }
    from = to
  }
  const negatives = sorted.length - positives
  if (positives === 0 || negatives === 0) return null
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives)
}

/** Share of positives above the lowest score at which at most `share` of the negatives are; null without positives or negatives. */
export function recallAtFalseShare(rows: readonly Scored[], share: number): number | null {
  const negatives = rows
    .filter((row) => !row.isPositive)
    .map((row) => row.score)
    .sort((a, b) => b - a)
  const positives = rows.filter((row) => row.isPositive)
  if (negatives.length === 0 || positives.length === 0) return null
  const cut = negatives[Math.floor(negatives.length * share)] as number
  return positives.filter((row) => row.score > cut).length / positives.length
}

/** Harmonic mean of precision and recall at a threshold; null without positives. */
export function f1At(rows: readonly Scored[], threshold: number): number | null {
  let hits = 0
  let found = 0
  let positives = 0
  for (const { score, isPositive } of rows) {
    if (isPositive) positives++
    if (score < threshold) continue
    found++
    if (isPositive) hits++
  }
  return positives === 0 ? null : (2 * hits) / Math.max(1, found + positives)
}
