import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTimeZone, nextMorning } from './next-morning.ts'

test.each([
  ['2026-11-21T12:00:00.000Z', 'UTC', '2026-11-22T08:00:00.000Z'],
  ['2026-11-21T07:59:59.999Z', 'UTC', '2026-11-21T08:00:00.000Z'],
  ['2026-11-21T08:00:00.000Z', 'UTC', '2026-11-22T08:00:00.000Z'],
  ['2026-11-21T12:00:00.000Z', 'Europe/Berlin', '2026-11-22T07:00:00.000Z'],
  ['2026-11-21T12:00:00.000Z', 'America/Los_Angeles', '2026-11-21T16:00:00.000Z'],
  ['2026-11-21T12:00:00.000Z', 'Asia/Kathmandu', '2026-11-22T02:15:00.000Z'],
  ['2026-11-21T12:00:00.000Z', 'Pacific/Kiritimati', '2026-11-21T18:00:00.000Z'],
  // The night in which clocks go forward, and the one in which they go back.
  ['2026-03-28T20:00:00.000Z', 'Europe/Berlin', '2026-03-29T06:00:00.000Z'],
  ['2026-10-24T20:00:00.000Z', 'Europe/Berlin', '2026-10-25T07:00:00.000Z'],
  ['2026-11-21T12:00:00.000Z', 'Nowhere/Land', '2026-11-22T08:00:00.000Z'],
])('after %s in %s it is eight in the morning at %s', (after, zone, expected) => {
  expect(nextMorning(new Date(after), zone).toISOString()).toBe(expected)
})

test('is within a day and two hours, and shows eight o’clock there', () => {
  const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata')
  const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, zones, (after, timeZone) => {
      const morning = nextMorning(after, timeZone)
      const hours = (morning.getTime() - after.getTime()) / 3_600_000
      expect(hours).toBeGreaterThan(0)
      expect(hours).toBeLessThanOrEqual(26)
      const shown = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(morning)
      expect(shown).toBe('08:00')
    }),
  )
})

test('knows a time zone from a word', () => {
  expect(isTimeZone('Europe/Berlin')).toBe(true)
  expect(isTimeZone('Europe/Atlantis')).toBe(false)
})
