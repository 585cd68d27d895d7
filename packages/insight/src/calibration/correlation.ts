/**
 * How far two scores rise and fall together on a straight line: Pearson's r, in [-1, 1]. It is moved by how each scale is
 * stretched.
 *
 * @returns null where either never changes, or there are fewer than two
 */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  const n = Math.min(x.length, y.length)
  if (n < 2 || isFlat(x) || isFlat(y)) return null
  const [left, right] = [deviations(x.slice(0, n)), deviations(y.slice(0, n))]
  let [xy, xx, yy] = [0, 0, 0]
  for (let at = 0; at < n; at += 1) {
    const [dx, dy] = [left[at] ?? 0, right[at] ?? 0]
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  const spread = Math.sqrt(xx) * Math.sqrt(yy)
  return spread === 0 ? null : Math.max(-1, Math.min(1, xy / spread))
}

/**
 * How far each number lies from their mean, in shares of the range, so that squares neither vanish nor drown. Numbers that are nearly equal are first
 * taken from one of them, which costs no digit (Sterbenz 1974); a mean of the numbers themselves would.
 */
function deviations(numbers: readonly number[]): number[] {
  const [least, most] = numbers.reduce(
    ([low, high], one) => [Math.min(low, one), Math.max(high, one)],
    [Infinity, -Infinity],
  )
  const shifted = numbers.map((one) => (one - least) / (most - least))
  const mean = meanOf(shifted)
  return shifted.map((one) => one - mean)
}

/**
 * How far two scores put the same comments in the same order: Spearman's rho, in [-1, 1]. It does not ask how a scale is
 * stretched, so it is the one to trust where two models are compared.
 *
 * @returns null where either never changes, or there are fewer than two
 */
export function spearman(x: readonly number[], y: readonly number[]): number | null {
  return pearson(midRanks(x), midRanks(y))
}

/** The place of each value from the lowest, from 1; equal values share the mean of their places. */
export function midRanks(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0))
  const ranks = new Array<number>(values.length).fill(0)
  for (let from = 0; from < order.length; ) {
    const value = values[order[from] ?? 0]
    let to = from + 1
    while (to < order.length && values[order[to] ?? 0] === value) to += 1
    for (let at = from; at < to; at += 1) ranks[order[at] ?? 0] = (from + 1 + to) / 2
    from = to
  }
  return ranks
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function isFlat(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}
