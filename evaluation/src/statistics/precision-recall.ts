import type { Scored } from './auc.ts'

/** At a threshold: the share of positives found, and the share of what is found that is positive. */
export interface OperatingPoint {
  readonly threshold: number
  readonly recall: number
  readonly precision: number
}

/** Precision against recall at every distinct score, from the highest threshold down; empty without positives. */
export function precisionRecall(rows: readonly Scored[]): OperatingPoint[] {
  const positives = rows.filter((row) => row.isPositive).length
  if (positives === 0) return []
  const sorted = [...rows].sort((a, b) => b.score - a.score)
  const points: OperatingPoint[] = []
  let hits = 0
  for (const [at, { score, isPositive }] of sorted.entries()) {
    if (isPositive) hits++
    if (sorted[at + 1]?.score === score) continue
    points.push({ threshold: score, recall: hits / positives, precision: hits / (at + 1) })
  }
  return points
}

/** Mean precision over the positives, at the threshold that finds each; null without positives. */
export function averagePrecision(rows: readonly Scored[]): number | null {
  const points = precisionRecall(rows)
  if (points.length === 0) return null
  return points.reduce(
    (sum, { recall, precision }, at) => sum + (recall - (points[at - 1]?.recall ?? 0)) * precision,
    0,
  )
}
