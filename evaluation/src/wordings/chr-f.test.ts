import { expect, test } from 'vitest'
import { chrF } from './chr-f.ts'

test('the same text is 1, a text that shares no letter is 0', () => {
  expect(chrF('read the docs', 'read the docs')).toBe(1)
  expect(chrF('abc', 'xyz')).toBe(0)
})

test('white space does not count', () => {
  expect(chrF('read the docs .', 'read the docs.')).toBe(1)
})

test('orders that a text is too short for are left out', () => {
  // n = 1: 2 of 2 and 2 of 3; n = 2: 1 of 1 and 1 of 2. P = 1, R = 7/12, F2 = 5 · R / (4 + R).
  expect(chrF('ab', 'abc')).toBeCloseTo((5 * (7 / 12)) / (4 + 7 / 12), 10)
})

test('what is left out costs more than what is added', () => {
  const text = 'the boiler needs bleeding every year'
  expect(chrF('the boiler needs bleeding', text)).toBeLessThan(chrF(`${text} in the autumn`, text))
})
