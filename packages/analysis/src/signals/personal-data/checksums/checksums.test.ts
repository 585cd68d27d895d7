import { describe, expect, test } from 'vitest'
import { isDayOfMonth } from './birth-date.ts'
import { isMod11of10, mod97 } from './iso-7064.ts'
import { isLuhn } from './luhn.ts'
import { isVerhoeff } from './verhoeff.ts'

/** Every number with one digit changed. */
function withOneWrong(digits: string): string[] {
  return [...digits].flatMap((digit, index) =>
    [...'0123456789']
      .filter((other) => other !== digit)
      .map((other) => digits.slice(0, index) + other + digits.slice(index + 1)),
  )
}

describe('checksums', () => {
  test.each([
    ['Luhn', isLuhn, '4539148803436467'],
    ['Verhoeff', isVerhoeff, '354755784950'],
    ['MOD 11,10', isMod11of10, '69214387011'],
    ['MOD 97-10', (digits: string) => mod97(digits) === 1, '3214282912345698765432161182'],
  ] as const)('%s takes the right digits and none with one of them wrong', (_, isRight, digits) => {
    expect(isRight(digits)).toBe(true)
    for (const wrong of withOneWrong(digits)) expect(isRight(wrong)).toBe(false)
  })

  test('a day of a month is one that some year has', () => {
    expect([
      isDayOfMonth(29, 2),
      isDayOfMonth(31, 12),
      isDayOfMonth(31, 4),
      isDayOfMonth(0, 5),
      isDayOfMonth(1, 13),
    ]).toEqual([true, true, false, false, false])
  })
})
