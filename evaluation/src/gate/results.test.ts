import { expect, test } from 'vitest'
import { lessIsBetter } from './less-is-better.ts'
import { findRegressions } from './results.ts'

const figure = (value: number, half = 0.02, rows = 500) => ({ value, low: value - half, high: value + half, rows })

test('lets a figure move within its noise', () => {
  expect(findRegressions({ 'pause/auc': figure(0.89) }, [], { 'pause/auc': figure(0.9) })).toEqual([])
})

test('refuses a figure that falls beyond its noise', () => {
  expect(findRegressions({ 'pause/auc': figure(0.87) }, [], { 'pause/auc': figure(0.9) })).toEqual([
    'pause/auc went from 0.9 to 0.87, beyond its noise of 0.020',
  ])
})

test('knows that fewer false pauses are better', () => {
  expect(findRegressions({ 'ordinary/x': figure(0.001, 0.002) }, [], { 'ordinary/x': figure(0.02, 0.002) })).toEqual([])
  expect(
    findRegressions({ 'ordinary/x': figure(0.02, 0.002) }, [], { 'ordinary/x': figure(0.001, 0.002) }),
  ).toHaveLength(1)
})

test('refuses what is beyond a floor or missing', () => {
  expect(
    findRegressions(
      { a: figure(0.5) },
      [
        { figure: 'a', least: 0.6 },
        { figure: 'b', most: 0.1 },
      ],
      {},
    ),
  ).toEqual(['a is 0.5, below its floor of 0.6', 'b is missing'])
})

test('does not gate slices of a dozen cases', () => {
  expect(findRegressions({ a: figure(0.2, 0.05, 12) }, [], { a: figure(0.9, 0.05, 12) })).toEqual([])
})

test('waits for the next committed results where a suite has grown', () => {
  expect(findRegressions({ a: figure(0.5, 0.02, 900) }, [], { a: figure(0.9, 0.02, 500) })).toEqual([])
})

test('knows which figures are the better the lower', () => {
  for (const name of ['pause/false', 'pause/false/blunt', 'fairness/slice/dialect/ratio', 'calibration/x/pause/error'])
    expect(lessIsBetter(name), name).toBe(true)
  for (const name of ['pause/recall/mockery', 'peer/obscenity/auc', 'pause/recall-at-3%-false'])
    expect(lessIsBetter(name), name).toBe(false)
})
