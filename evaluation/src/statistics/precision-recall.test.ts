import fc from 'fast-check'
import { expect, test } from 'vitest'
import { averagePrecision, precisionRecall } from './precision-recall.ts'

const row = (score: number, isPositive: boolean) => ({ score, isPositive })
const anyRows = fc.array(fc.record({ score: fc.integer({ min: 0, max: 5 }), isPositive: fc.boolean() }))

test('recall never falls as the threshold does, and ends at all positives', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const points = precisionRecall(rows)
      const positives = rows.filter((one) => one.isPositive).length
      fc.pre(positives > 0)
      for (const [at, { recall, threshold, precision }] of points.entries()) {
        expect(recall).toBeGreaterThanOrEqual(points[at - 1]?.recall ?? 0)
        expect(threshold).toBeLessThan(points[at - 1]?.threshold ?? Infinity)
        const over = rows.filter((one) => one.score >= threshold)
        expect(precision).toBeCloseTo(over.filter((one) => one.isPositive).length / over.length, 10)
      }
      expect(points.at(-1)?.recall).toBe(1)
    }),
  )
})

test('rows of one score are one point', () => {
  expect(precisionRecall([row(1, true), row(1, false)])).toEqual([{ threshold: 1, recall: 1, precision: 0.5 }])
})

test('the mean precision of a perfect order is one, and of positives second and fourth a half', () => {
  expect(averagePrecision([row(2, true), row(1, false)])).toBe(1)
  expect(averagePrecision([row(4, false), row(3, true), row(2, false), row(1, true)])).toBe(0.5)
  expect(averagePrecision([row(1, false)])).toBeNull()
})
