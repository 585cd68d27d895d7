/** The values of characters in odd places, in the order 0–9, A–Z. Source: decree of 23 December 1976, table of odd characters. */
const odd = [
  1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22,
  25, 24, 23,
]

/** Whether the last letter checks the others: the sum of all values, modulo 26. */
export function italianCheck(code: string): boolean {
  let sum = 0
  for (let index = 0; index < 15; index++) {
    const value = Number.parseInt(code.charAt(index), 36)
    sum += index % 2 === 0 ? (odd[value] as number) : value > 9 ? value - 10 : value
  }
  return String.fromCharCode(65 + (sum % 26)) === code.charAt(15).toUpperCase()
}
