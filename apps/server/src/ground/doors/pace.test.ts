import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

const at = (start: number) => {
  let now = start
  return { clock: () => new Date(now), advance: (ms: number) => (now += ms) }
}

test('a minute’s requests may come at once; then they come back evenly', () => {
  const { clock, advance } = at(0)
  const pace = createPace(clock)
  for (let time = 0; time < 60; time += 1) expect(pace.take('a', 60)).toBe(0)
  expect(pace.take('a', 60)).toBeCloseTo(1)
  expect(pace.take('b', 60)).toBe(0)
  advance(1000)
  expect(pace.take('a', 60)).toBe(0)
  expect(pace.take('a', 60)).toBeGreaterThan(0)
  advance(60_000)
  for (let time = 0; time < 60; time += 1) expect(pace.take('a', 60)).toBe(0)
})

test('over an hour no more than its share gets through', () => {
  const { clock, advance } = at(0)
  const pace = createPace(clock)
  let through = 0
  for (let step = 0; step < 36_000; step += 1) {
    if (pace.take('a', 30) === 0) through += 1
    advance(100)
  }
  expect(through).toBeGreaterThanOrEqual(1800)
  expect(through).toBeLessThanOrEqual(1831)
})

test('it remembers only so many names', () => {
  const { clock } = at(0)
  const pace = createPace(clock, 2)
  for (const name of ['a', 'b', 'c']) expect(pace.take(name, 1)).toBe(0)
  expect(pace.take('a', 1)).toBe(0)
  expect(pace.take('c', 1)).toBeGreaterThan(0)
})
