import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isTimeZone, quietPeriod } from './quiet-period.ts'

const night = { fromMinute: 22 * 60, untilMinute: 7 * 60, timeZone: 'Europe/Lisbon' }
const period = (at: string, times = night) => {
  const found = quietPeriod(times, new Date(at))
  return found && [found.since.toISOString(), found.until.toISOString()]
}

test('a night that begins in the evening ends after midnight, to the minute', () => {
  const whole = ['2026-11-21T22:00:00.000Z', '2026-11-22T07:00:00.000Z']
  expect(period('2026-11-21T21:59:59.999Z')).toBeNull()
  expect(period('2026-11-21T22:00:00.000Z')).toEqual(whole)
  expect(period('2026-11-22T03:20:31.000Z')).toEqual(whole)
  expect(period('2026-11-22T06:59:59.999Z')).toEqual(whole)
  expect(period('2026-11-22T07:00:00.000Z')).toBeNull()
})

test('hours of a day, in one’s own time zone', () => {
  const school = { fromMinute: 8 * 60, untilMinute: 13 * 60 + 30, timeZone: 'America/New_York' }
  expect(period('2026-11-23T13:30:00.000Z', school)).toEqual(['2026-11-23T13:00:00.000Z', '2026-11-23T18:30:00.000Z'])
  expect(period('2026-11-23T12:59:00.000Z', school)).toBeNull()
})

test('a clock put forward or back in the night moves neither end', () => {
  const berlin = { ...night, timeZone: 'Europe/Berlin' }
  // 29 March 2026: 02:00 becomes 03:00; 25 October: 03:00 becomes 02:00.
  const spring = ['2026-03-28T21:00:00.000Z', '2026-03-29T05:00:00.000Z']
  expect(period('2026-03-28T23:00:00.000Z', berlin)).toEqual(spring)
  expect(period('2026-03-29T04:00:00.000Z', berlin)).toEqual(spring)
  const autumn = ['2026-10-24T20:00:00.000Z', '2026-10-25T06:00:00.000Z']
  expect(period('2026-10-24T21:00:00.000Z', berlin)).toEqual(autumn)
  expect(period('2026-10-25T05:00:00.000Z', berlin)).toEqual(autumn)
})

test('nothing is quiet where nobody asked, and a period holds the instant that it was asked for', () => {
  expect(quietPeriod(null, new Date())).toBeNull()
  const minute = fc.integer({ min: 0, max: 1439 })
  const zone = fc.constantFrom('UTC', 'Europe/Lisbon', 'Asia/Kolkata', 'Pacific/Chatham', 'America/St_Johns')
  const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(minute, minute, zone, at, (fromMinute, untilMinute, timeZone, now) => {
      const found = quietPeriod({ fromMinute, untilMinute, timeZone }, now)
      if (found === null) return
      expect(found.since.getTime()).toBeLessThanOrEqual(now.getTime() + 3_600_000)
      expect(found.until.getTime()).toBeGreaterThan(now.getTime() - 3_600_000)
    }),
  )
})

test('a time zone that nobody knows is none', () => {
  expect(isTimeZone('Asia/Kolkata')).toBe(true)
  expect(isTimeZone('Moon/Tranquility')).toBe(false)
})
