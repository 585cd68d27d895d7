import { expect, test } from 'vitest'
import { figureTables } from './figure-tables.ts'
import { fillTemplate, withoutSlices } from './write-card.ts'

const figure = { value: 0.314159, low: 0.3, high: 0.33, rows: 1500 }

test('a card is filled, and refused with a hole', () => {
  expect(fillTemplate('version {{version}}, {{version}}', { version: '2' })).toBe('version 2, 2')
  expect(() => fillTemplate('{{unheard}}', {})).toThrow('{{unheard}}')
})

test('figures stand in tables by what they are about; shares in percent, the others as numbers', () => {
  expect(
    figureTables({ 'pause/recall': figure, 'pause/auc': figure, 'kind/auc/respect': figure, 'kind/auc/x': null }),
  ).toBe(
    [
      '#### Which drafts pause',
      '',
      '| figure | value | interval | rows |',
      '|---|---|---|---|',
      '| recall | 31.4 % | 30.0 % – 33.0 % | 1,500 |',
      '| auc | 0.314 | 0.300 – 0.330 | 1,500 |',
      '',
      '#### Kind attributes against what only looks like them',
      '',
      '| figure | value | interval | rows |',
      '|---|---|---|---|',
      '| auc/respect | 0.314 | 0.300 – 0.330 | 1,500 |',
    ].join('\n'),
  )
})

test('manifests hold no figures of single slices', () => {
  const figures = { 'pause/recall': figure, 'pause/recall/mockery': figure, 'fairness/slice/dialect/false': figure }
  expect(Object.keys(withoutSlices(figures))).toEqual(['pause/recall'])
})
