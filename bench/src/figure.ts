/** One measured figure. `budget` says what it is held against; a ratio ≥ 1 means within budget. */
export interface Figure {
  readonly id: string
  readonly value: number
  readonly unit: string
  readonly budget: { readonly atLeast?: number; readonly atMost?: number } | null
}

export const figure = (id: string, value: number, unit: string, budget: Figure['budget'] = null): Figure => ({
  id,
  value: value >= 100 ? Math.round(value) : Math.round(value * 100) / 100,
  unit,
  budget,
})

/** How far a figure is inside its budget: 1.2 means a fifth to spare, 0.8 a fifth short; null without a budget. */
export const headroom = ({ value, budget }: Figure): number | null => {
  if (budget?.atLeast !== undefined) return value / budget.atLeast
  if (budget?.atMost !== undefined) return value === 0 ? Number.POSITIVE_INFINITY : budget.atMost / value
  return null
}

/** The middle value; the mean of the two middle ones for an even count. @throws RangeError without values */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  if (low === undefined || high === undefined) throw new RangeError('a median needs a value')
  return (low + high) / 2
}
