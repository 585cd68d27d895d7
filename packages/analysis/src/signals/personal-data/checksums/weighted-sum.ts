/** The sum of each digit times its weight; digits beyond the weights count nothing. */
export function weightedSum(digits: string, weights: readonly number[]): number {
  let sum = 0
  for (let index = 0; index < weights.length; index++) sum += Number(digits[index]) * (weights[index] as number)
  return sum
}
