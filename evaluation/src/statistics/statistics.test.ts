import fc from 'fast-check'
import { expect, test } from 'vitest'
import { auc, f1At, recallAtFalseShare } from './auc.ts'
import { bootstrap, wilson } from './interval.ts'
import { seededRandom } from './random.ts'
import { spanF1 } from './span-f1.ts'

const rows = (positive: readonly number[], negative: readonly number[]) => [
  ...positive.map((score) => ({ score, isPositive: true })),
  ...negative.map((score) => ({ score, isPositive: false })),
]

test('AUC is the share of pairs in the right order, ties half', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1 }),
      (positive, negative) => {
        let right = 0
        for (const a of positive) for (const b of negative) right += a > b ? 1 : a === b ? 0.5 : 0
        expect(auc(rows(positive, negative))).toBeCloseTo(right / (positive.length * negative.length), 10)
      },
    ),
  )
})

test('AUC of one class alone is unknown', () => {
  expect(auc(rows([1, 2], []))).toBeNull()
})

test('recall at a false share leaves at most that share of negatives above the cut', () => {
  expect(recallAtFalseShare(rows([5, 9, 1], [1, 2, 3, 8]), 0.25)).toBe(2 / 3)
  expect(recallAtFalseShare(rows([5, 9, 1], [1, 2, 3, 8]), 0)).toBe(1 / 3)
})

test('F1 counts what is at or above the threshold', () => {
  expect(f1At(rows([0.9, 0.5, 0.1], [0.5, 0.2]), 0.5)).toBeCloseTo(2 / 3, 10)
})

test('the bootstrap is the same for the same seed and holds the value', () => {
  const sample = rows([3, 4, 5, 6, 2], [1, 2, 3, 4, 0])
  const one = bootstrap(sample, auc)
  expect(one).toEqual(bootstrap(sample, auc))
  expect(one?.low).toBeLessThanOrEqual(one?.value as number)
  expect(one?.high).toBeGreaterThanOrEqual(one?.value as number)
})

test('Wilson gives 0 of 10 an upper bound of .2775 and no lower than nothing', () => {
  expect(wilson(0, 10)).toEqual({ value: 0, low: 0, high: 0.2775, rows: 10 })
})

test('seeded numbers lie in [0, 1) and repeat', () => {
  const [a, b] = [seededRandom(3), seededRandom(3)]
  for (let at = 0; at < 100; at++) {
    const value = a()
    expect(value).toBe(b())
    expect(value).toBeGreaterThanOrEqual(0)
    expect(value).toBeLessThan(1)
  }
})

test('span F1 counts covered characters once, and nothing found where nothing is is right', () => {
  expect(spanF1([], [])).toBe(1)
  expect(spanF1([{ start: 0, end: 4 }], [])).toBe(0)
  expect(spanF1([], [{ start: 0, end: 4 }])).toBe(0)
  const overlapping = [
    { start: 0, end: 3 },
    { start: 1, end: 4 },
  ]
  expect(spanF1(overlapping, [{ start: 2, end: 6 }])).toBeCloseTo(0.5, 10)
})
