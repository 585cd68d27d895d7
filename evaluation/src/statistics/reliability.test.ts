import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calibrationError, reliability } from './reliability.ts'

const rows = (...scores: readonly (readonly [score: number, isPositive: boolean])[]) =>
  scores.map(([score, isPositive]) => ({ score, isPositive }))

const anyRows = fc.array(fc.record({ score: fc.double({ min: 0, max: 1, noNaN: true }), isPositive: fc.boolean() }), {
  minLength: 1,
})

test('every row is in one bin, a score of one in the last', () => {
  fc.assert(
    fc.property(anyRows, (some) => {
      const bins = reliability(some)
      expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(some.length)
      for (const bin of bins) {
        expect(bin.predicted).toBeGreaterThanOrEqual(bin.from - 1e-9)
        expect(bin.predicted).toBeLessThanOrEqual(bin.to + 1e-9)
        expect(bin.low).toBeLessThanOrEqual(bin.observed)
        expect(bin.high).toBeGreaterThanOrEqual(bin.observed)
      }
    }),
  )
})

test('what is said as often as it is so has no error', () => {
  const half = rows([0.5, true], [0.5, false])
  expect(calibrationError(half)).toBe(0)
  expect(reliability(half)).toMatchObject([{ from: 0.5, to: 0.6, rows: 2, predicted: 0.5, observed: 0.5 }])
})

test('saying .9 of what is never so is .9 wrong', () => {
  expect(calibrationError(rows([0.9, false], [0.9, false]))).toBeCloseTo(0.9, 10)
})

test('the error is the mean distance over bins, weighed by their rows', () => {
  const some = rows([0.9, false], [0.1, false], [0.1, false], [0.1, false])
  expect(calibrationError(some)).toBeCloseTo((0.9 + 3 * 0.1) / 4, 10)
})

test('rows are weighed to the share of positives that life has', () => {
  // One in two here says .1: right where one in ten is positive.
  const suite = rows([0.1, true], [0.1, false])
  expect(calibrationError(suite, { positiveShare: 0.1 })).toBeCloseTo(0, 10)
  expect(reliability(suite, { positiveShare: 0.1 })[0]?.observed).toBeCloseTo(0.1, 10)
})

test('nothing is known without rows', () => {
  expect(calibrationError([])).toBeNull()
  expect(reliability([])).toEqual([])
})
