import { expect, test } from 'vitest'
import { relativeShare } from './relative-share.ts'

test('a share twice as large has the ratio two, within its interval', () => {
  // Katz: ln 2 ± 1.96 · √(1/20 - 1/100 + 1/10 - 1/100).
  expect(relativeShare({ hits: 20, rows: 100 }, { hits: 10, rows: 100 })).toEqual({
    value: 2,
    low: 0.9866,
    high: 4.0545,
    rows: 100,
  })
})

test('no hit at all is a ratio of zero with an upper bound', () => {
  const ratio = relativeShare({ hits: 0, rows: 27 }, { hits: 20, rows: 900 })
  expect(ratio?.value).toBe(0)
  expect(ratio?.low).toBe(0)
  expect(ratio?.high).toBeGreaterThan(1)
})

test('there is no ratio to nothing', () => {
  expect(relativeShare({ hits: 1, rows: 30 }, { hits: 0, rows: 900 })).toBeNull()
  expect(relativeShare({ hits: 0, rows: 0 }, { hits: 3, rows: 900 })).toBeNull()
})
