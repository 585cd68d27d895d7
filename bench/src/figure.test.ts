import { expect, test } from 'vitest'
import { figure, headroom, median } from './figure.ts'

test('the median is the middle, or the mean of the two middle ones', () => {
  expect(median([3, 1, 2])).toBe(2)
  expect(median([4, 1, 2, 3])).toBe(2.5)
  expect(() => median([])).toThrow(RangeError)
})

test('headroom is above one within budget, in both directions', () => {
  expect(headroom(figure('speed', 24_000, '1/s', { atLeast: 20_000 }))).toBeCloseTo(1.2)
  expect(headroom(figure('size', 25, 'kB', { atMost: 20 }))).toBeCloseTo(0.8)
  expect(headroom(figure('plain', 1, 's'))).toBeNull()
})
