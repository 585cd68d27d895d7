import type { Scored } from './auc.ts'
import { wilson } from './interval.ts'

/** The rows whose score lies in [from, to): what was said of them on average, and how often it was so. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly rows: number
  readonly predicted: number
  readonly observed: number
  /** 95 % interval of `observed`. */
  readonly low: number
  readonly high: number
}

export interface ReliabilityOptions {
  readonly bins?: number
  /** Weighs the rows as if so large a share of them were positive, where the suite has another share than life. */
  readonly positiveShare?: number
}

/** Reliability table in bins of equal width (Guo et al. 2017); empty bins are left out. */
export function reliability(rows: readonly Scored[], { bins = 10, positiveShare }: ReliabilityOptions = {}): Bin[] {
  const odds = oddsFactor(rows, positiveShare)
  return Array.from({ length: bins }, (_, bin) => {
    const [from, to] = [bin / bins, (bin + 1) / bins]
    const inBin = rows.filter(({ score }) => Math.min(bins - 1, Math.floor(score * bins)) === bin)
    if (inBin.length === 0) return null
    const weight = inBin.reduce((sum, row) => sum + (row.isPositive ? odds : 1), 0)
    const predicted = inBin.reduce((sum, row) => sum + row.score * (row.isPositive ? odds : 1), 0) / weight
    const share = wilson(inBin.filter((row) => row.isPositive).length, inBin.length) as { low: number; high: number }
    const hits = inBin.filter((row) => row.isPositive).length
    const weighed = (p: number): number => (odds * p) / (odds * p + 1 - p)
    const observed = weighed(hits / inBin.length)
    return { from, to, rows: inBin.length, predicted, observed, low: weighed(share.low), high: weighed(share.high) }
  }).filter((bin) => bin !== null)
}

/** Expected calibration error: how far what is said is from what is so, on average over the rows; null without rows. */
export function calibrationError(rows: readonly Scored[], options: ReliabilityOptions = {}): number | null {
  if (rows.length === 0) return null
  const bins = options.bins ?? 10
  const odds = oddsFactor(rows, options.positiveShare)
  const sums = Array.from({ length: bins }, () => ({ weight: 0, said: 0, so: 0 }))
  for (const { score, isPositive } of rows) {
    const sum = sums[Math.min(bins - 1, Math.floor(score * bins))] as (typeof sums)[number]
    const weight = isPositive ? odds : 1
    sum.weight += weight
    sum.said += weight * score
    if (isPositive) sum.so += weight
  }
  const all = sums.reduce((total, { weight }) => total + weight, 0)
  return sums.reduce((error, { said, so }) => error + Math.abs(said - so), 0) / all
}

/** What a positive row counts, a negative one counting 1, so that positives make up the wanted share. */
function oddsFactor(rows: readonly Scored[], positiveShare: number | undefined): number {
  const positives = rows.filter((row) => row.isPositive).length
  if (positiveShare === undefined || positives === 0 || positives === rows.length) return 1
  return (positiveShare * (rows.length - positives)) / ((1 - positiveShare) * positives)
}
