/**
 * The logistic function, bit-equal in every engine.
 *
 * `Math.exp` may differ between engines in its last bits, so e^x is computed here from +, -, * and / alone, which IEEE 754 fixes:
 * x = k ln 2 + r, then a Taylor sum of e^r (|r| ≤ 0.35, error below 1e-16) and k doublings. Within 1e-15 of the exact value.
 *
 * @param logit any number; beyond ±40 the answer is 0 or 1
 */
export function sigmoid(logit: number): number {
  if (logit >= 40) return 1
  if (logit <= -40) return 0
  if (Number.isNaN(logit)) return Number.NaN
  const small = exp(logit < 0 ? logit : -logit)
  return logit < 0 ? small / (1 + small) : 1 / (1 + small)
}

/** e^x for -40 < x ≤ 0. */
function exp(x: number): number {
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: written out, so that its bits are the same in every engine.
  const doublings = Math.round(x * 1.4426950408889634)
  // ln 2 in two parts, so that the product with a small integer is exact.
  const rest = x - doublings * 0.6931471803691238 - doublings * 1.9082149292705877e-10
  let sum = 1
  for (let term = 14; term >= 1; term--) sum = 1 + (rest * sum) / term
  return sum * halves(-doublings)
}

/** 2^-n for a small n, exactly. */
function halves(n: number): number {
  let value = 1
  for (let step = 0; step < n; step++) value *= 0.5
  return value
}
