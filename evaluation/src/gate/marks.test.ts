import { expect, test } from 'vitest'
import { marks, reachedFloors, reachOf, strictest } from './marks.ts'

const figure = (value: number) => ({ value, low: value, high: value, rows: 500 })

test('a figure is short of a mark, at it, or at the next', () => {
  const mark = { figure: 'a', rows: 'committed', least: 0.7, next: 0.8 } as const
  expect(reachOf(mark, {})).toBe('unknown')
  expect(reachOf(mark, { a: figure(0.69) })).toBe('short')
  expect(reachOf(mark, { a: figure(0.7) })).toBe('reached')
  expect(reachOf(mark, { a: figure(0.85) })).toBe('beyond')
})

test('a mark from above is reached from below', () => {
  const mark = { figure: 'a', rows: 'committed', most: 0.03 } as const
  expect(reachOf(mark, { a: figure(0.03) })).toBe('reached')
  expect(reachOf(mark, { a: figure(0.031) })).toBe('short')
})

test('the marks that are reached become floors of their rows alone', () => {
  const figures = { 'pause/recall': figure(0.83), 'pause/false': figure(0.02), 'ordinary/goemotions': figure(0.001) }
  expect(reachedFloors(figures, 'committed')).toEqual([
    { figure: 'pause/recall', least: 0.82 },
    { figure: 'pause/false', most: 0.03 },
  ])
})

test('of two floors the stricter holds', () => {
  expect(
    strictest([
      { figure: 'a', least: 0.9 },
      { figure: 'a', least: 0.8 },
      { figure: 'b', most: 0.05 },
      { figure: 'b', most: 0.01 },
    ]),
  ).toEqual([
    { figure: 'a', least: 0.9 },
    { figure: 'b', most: 0.01 },
  ])
})

test('every mark has one bound and stands once', () => {
  for (const { least, most, next } of marks) {
    expect((least === undefined) !== (most === undefined)).toBe(true)
    if (next !== undefined) expect(least !== undefined ? next > least : next < (most as number)).toBe(true)
  }
  expect(new Set(marks.map((mark) => mark.figure)).size).toBe(marks.length)
})
