import { seededRandom } from './random.ts'

/** A figure with its 95 % interval and how many rows it rests on. */
export interface Figure {
  readonly value: number
  readonly low: number
  readonly high: number
  readonly rows: number
}

const draws = 400
const normal975 = 1.959963985

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4

/** Percentile bootstrap over rows (Efron 1979), seeded; null where the statistic is not defined on the rows. */
export function bootstrap<Row>(
  rows: readonly Row[],
  statistic: (rows: readonly Row[]) => number | null,
  seed = 7,
): Figure | null {
  const value = statistic(rows)
  if (value === null) return null
  const random = seededRandom(seed)
  const values: number[] = []
  for (let draw = 0; draw < draws; draw++) {
    const sample = rows.map(() => rows[Math.floor(random() * rows.length)] as Row)
    const drawn = statistic(sample)
    if (drawn !== null) values.push(drawn)
  }
  values.sort((a, b) => a - b)
  const at = (share: number): number => values[Math.min(values.length - 1, Math.floor(share * values.length))] as number
  return { value: rounded(value), low: rounded(at(0.025)), high: rounded(at(0.975)), rows: rows.length }
}

/** A share with Wilson's 95 % interval (Wilson 1927), which holds for rare events; null without rows. */
export function wilson(hits: number, rows: number): Figure | null {
  if (rows === 0) return null
  const share = hits / rows
  const z2 = normal975 * normal975
  const center = (share + z2 / (2 * rows)) / (1 + z2 / rows)
  const half = (normal975 * Math.sqrt((share * (1 - share)) / rows + z2 / (4 * rows * rows))) / (1 + z2 / rows)
  return {
    value: rounded(share),
    low: rounded(Math.max(0, center - half)),
    high: rounded(Math.min(1, center + half)),
    rows,
  }
}
