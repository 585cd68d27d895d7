import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Kept, nameOf, toKeep, toKept } from './retention.ts'

const day = (count: number, hour = 3): Kept => {
  const at = new Date(Date.UTC(2026, 10, 21, hour) - count * 86_400_000)
  return { name: nameOf(at), at }
}

test('of a year of nights it keeps seven days and four weeks', () => {
  const kept = toKeep(
    Array.from({ length: 365 }, (_, count) => day(count)),
    { keepDays: 7, keepWeeks: 4 },
  )
  const names = (counts: readonly number[]) => counts.map((count) => day(count).name)
  // The 21st of November 2026 is a Saturday; the newest of each week before it is a Sunday.
  expect([...kept].sort()).toEqual(names([0, 1, 2, 3, 4, 5, 6, 13, 20]).sort())
})

test('of several in one day it keeps the newest', () => {
  const backups = [day(0, 1), day(0, 9), day(0, 5), day(1, 1), day(1, 20)]
  expect([...toKeep(backups, { keepDays: 7, keepWeeks: 0 })].sort()).toEqual([day(0, 9).name, day(1, 20).name].sort())
})

test('after a month without any, the old ones keep their places', () => {
  const old = Array.from({ length: 5 }, (_, count) => day(40 + count))
  const kept = toKeep([day(0), ...old], { keepDays: 7, keepWeeks: 4 })
  expect(kept.size).toBe(6)
})

test('the newest stays and nothing is kept twice, whatever there is', () => {
  const backup = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
    .map((at) => {
      const whole = new Date(Math.floor(at.getTime() / 1000) * 1000)
      return { name: nameOf(whole), at: whole }
    })
  const rule = fc.record({ keepDays: fc.integer({ min: 1, max: 9 }), keepWeeks: fc.integer({ min: 0, max: 9 }) })
  fc.assert(
    fc.property(fc.array(backup, { minLength: 1 }), rule, (backups, keep) => {
      const kept = toKeep(backups, keep)
      const newest = backups.reduce((a, b) => (b.at > a.at ? b : a))
      expect(kept.has(newest.name)).toBe(true)
      expect(kept.size).toBeLessThanOrEqual(keep.keepDays + keep.keepWeeks)
      // Removing what is not kept and asking again removes nothing more.
      const left = backups.filter((one) => kept.has(one.name))
      expect(toKeep(left, keep)).toEqual(kept)
    }),
  )
})

test.each([
  'hearth-export-20261121-030000',
  'hearth-20261321-030000',
  'hearth-20261121',
  'photos',
  '.writing-hearth-20261121-030000-1',
])('%s is no backup of ours', (name) => {
  expect(toKept(name)).toBeNull()
})

test('a name tells its time', () => {
  const at = new Date('2026-11-21T03:00:07.000Z')
  expect(toKept(nameOf(at))).toEqual({ name: 'hearth-20261121-030007', at })
})
