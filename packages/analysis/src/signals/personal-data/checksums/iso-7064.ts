/**
 * The remainder of a number by 97, letters counting 10 to 35. A valid IBAN has 1.
 *
 * Source: ISO/IEC 7064, MOD 97-10; ISO 13616-1.
 */
export function mod97(characters: string): number {
  let rest = 0
  for (const character of characters) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

/**
 * Whether the last digit checks the others: German tax numbers, Croatian OIB.
 *
 * Source: ISO/IEC 7064, MOD 11,10.
 */
export function isMod11of10(digits: string): boolean {
  let product = 10
  for (let index = 0; index < digits.length - 1; index++) {
    const sum = (Number(digits[index]) + product) % 10 || 10
    product = (sum * 2) % 11
  }
  return (11 - product) % 10 === Number(digits.at(-1))
}
