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

/** 1 / n!, from the last term of the sum to the first. */
const factors: readonly number[] = Array.from({ length: 14 }, (_, at) => 1 / factorial(14 - at))
/** 2^-n, exactly. */
const halves: readonly number[] = Array.from({ length: 60 }, (_, power) => 1 / 2 ** power)

function factorial(n: number): number {
  return n <= 1 ? 1 : n * factorial(n - 1)
}

/** e^x for -40 < x ≤ 0. */
function exp(x: number): number {
  // biome-ignore lint/suspicious/noApproximativeNumericConstant: written out, so that its bits are the same in every engine.
  const doublings = Math.round(x * 1.4426950408889634)
  // ln 2 in two parts, so that the product with a small integer is exact.
  const rest = x - doublings * 0.6931471803691238 - doublings * 1.9082149292705877e-10
  let sum = 0
  for (let at = 0; at < factors.length; at++) sum = (sum + (factors[at] as number)) * rest
  return (1 + sum) * (halves[-doublings] as number)
}
