import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curves } from './curve.ts'
import { countTenths, histogram } from './histogram.ts'
import { moveStrip } from './move-strip.ts'
import { rangeRows } from './range-rows.ts'
import { reliabilityPlot } from './reliability-plot.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })

test('every value is in one tenth', () => {
  expect(countTenths([0, 0.05, 0.95, 1])).toEqual([2, 0, 0, 0, 0, 0, 0, 0, 0, 2])
  fc.assert(fc.property(fc.array(share), (values) => countTenths(values).reduce((a, b) => a + b) === values.length))
})

test('drawings hold no number that is none, whatever they are given', () => {
  fc.assert(
    fc.property(fc.array(share, { maxLength: 40 }), share, (values, one) => {
      const figure = { value: one, low: one / 2, high: Math.min(1, one + 0.1), rows: 3 }
      const bin = { from: 0, to: 1, rows: 2, predicted: one, observed: one, low: 0, high: 1 }
      const points = values.map((x) => ({ x, y: one }))
      const drawn = [
        histogram({ name: 'a', values, tone: 'good' }, 'x'),
        moveStrip({ moves: values, most: 0.05, title: 'a', across: 'x' }),
        curves([{ name: 'a', points, stand: points[0] }], { title: 'a', across: 'x', up: 'y' }),
        reliabilityPlot('a', values.length > 0 ? [bin] : [], 'b'),
        rangeRows([{ name: 'a', figure, value: '1' }], {
          caption: 'a',
          most: 1,
          ticks: [0, 1],
          tickText: String,
          mark: 0.5,
          tone: 'bad',
        }),
      ]
      for (const { markup } of drawn) expect(markup).not.toMatch(/NaN|Infinity|undefined|\[object/)
    }),
  )
})

test('a range beyond the scale ends at its end', () => {
  const figure = { value: 0.5, low: 0.4, high: 0.9, rows: 3 }
  const options = { caption: '', most: 0.3, ticks: [0], tickText: String, tone: 'bad' } as const
  expect(rangeRows([{ name: 'a', figure, value: '' }], options).markup).toContain('x2="100.00%"')
})
