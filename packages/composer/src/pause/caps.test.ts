import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mayAsk, type PauseRecord, readRecords, withPause, withSentAsIs } from './caps.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const start = Date.UTC(2026, 0, 5)
const insult = ['insult.intelligence']

const shown = (at: number, thread: string | null = null, isSentAsIs = false): PauseRecord => ({
  at,
  thread,
  isSentAsIs,
})
const asks = (records: readonly PauseRecord[], now: number, thread: string | null = null, reasons = insult) =>
  mayAsk(records, { now, thread, reasons })

describe('one more pause', () => {
  test.each([
    ['nothing was shown before', [], start, null, true],
    ['nine minutes after the last', [shown(start)], start + 9 * minute, null, false],
    ['ten minutes after the last', [shown(start)], start + 10 * minute, null, true],
    ['in a thread asked about before', [shown(start, 't')], start + 3 * day, 't', false],
    ['in another thread', [shown(start, 't')], start + hour, 'u', true],
    ['where the page names no thread', [shown(start, null)], start + hour, null, true],
    ['a third within 24 hours', [shown(start), shown(start + hour)], start + 23 * hour, null, false],
    ['once the first is a day old', [shown(start), shown(start + hour)], start + day, null, true],
  ])('%s', (_, records, now, thread, expected) => {
    expect(asks(records, now, thread)).toBe(expected)
  })

  test('two “send as is” in a day bring 24 hours of quiet, counted from the second', () => {
    const records = [shown(start, 'a', true), shown(start + 20 * hour, 'b', true)]
    expect(asks(records, start + 25 * hour)).toBe(false)
    expect(asks(records, start + 44 * hour)).toBe(true)
  })

  test('two “send as is” on different days bring none', () => {
    const records = [shown(start, 'a', true), shown(start + 25 * hour, 'b', true)]
    expect(asks(records, start + 26 * hour)).toBe(true)
  })

  test('threats and exposure pass the daily rules, but not the thread and the ten minutes', () => {
    const records = [shown(start, 'a', true), shown(start + hour, 'b', true)]
    for (const reason of ['threat.harm', 'threat', 'exposure.phone']) {
      expect(asks(records, start + 2 * hour, 'c', [reason])).toBe(true)
      expect(asks(records, start + 2 * hour, 'b', [reason])).toBe(false)
      expect(asks(records, start + hour + minute, 'c', [reason])).toBe(false)
    }
    expect(asks(records, start + 2 * hour, 'c', ['threatening.no-such-attribute'])).toBe(false)
  })

  test('whatever happens, at most two mild ones within any 24 hours, none closer than ten minutes', () => {
    const steps = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 9 * hour }), isSentAsIs: fc.boolean() }), {
      maxLength: 60,
    })
    fc.assert(
      fc.property(steps, (given) => {
        let records: readonly PauseRecord[] = []
        let now = start
        for (const { wait, isSentAsIs } of given) {
          now += wait
          if (!asks(records, now)) continue
          records = withPause(records, { now, thread: null })
          if (isSentAsIs) records = withSentAsIs(records, now)
        }
        const times = records.map(({ at }) => at)
        for (const at of times) {
          const within = times.filter((other) => other > at - day && other <= at)
          expect(within.length).toBeLessThanOrEqual(2)
          expect(within.filter((other) => other !== at && at - other < 10 * minute)).toEqual([])
        }
      }),
    )
  })
})

test('records older than a month fall away', () => {
  expect(withPause([shown(start, 'a')], { now: start + 31 * day, thread: 'b' })).toEqual([shown(start + 31 * day, 'b')])
})

test('a damaged list is read as what of it is whole', () => {
  expect(readRecords(null)).toEqual([])
  expect(readRecords('{not json')).toEqual([])
  expect(readRecords('{"at":1}')).toEqual([])
  expect(readRecords(JSON.stringify([shown(1), { at: 'x' }, null, 3]))).toEqual([shown(1)])
})
