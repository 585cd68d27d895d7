import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sigmoid } from './sigmoid.ts'

test('agrees with the exact logistic function', () => {
  for (let logit = -39; logit <= 39; logit += 0.037) {
    const exact = 1 / (1 + Math.exp(-logit))
    expect(Math.abs(sigmoid(logit) - exact)).toBeLessThan(1e-15)
  }
})

test('stays within 0 and 1 and never falls as the logit rises', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true }), fc.double({ noNaN: true }), (a, b) => {
      const [low, high] = [sigmoid(Math.min(a, b)), sigmoid(Math.max(a, b))]
      expect(low).toBeGreaterThanOrEqual(0)
      expect(high).toBeLessThanOrEqual(1)
      expect(high).toBeGreaterThanOrEqual(low - 1e-15)
    }),
  )
})

test('is a half at zero', () => {
  expect(sigmoid(0)).toBe(0.5)
})
