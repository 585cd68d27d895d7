import { describe, expect, it } from 'vitest'
import { formatAge, formatDay, formatExactly, secondsUntil } from './format-time.ts'

const now = new Date('2026-11-21T12:00:00.000Z')

describe('formatAge', () => {
  it.each([
    ['2026-11-21T11:59:30.000Z', null],
    ['2026-11-21T11:55:00.000Z', '5m ago'],
    ['2026-11-21T09:00:00.000Z', '3h ago'],
    ['2026-11-20T11:00:00.000Z', 'yesterday'],
    ['2026-11-16T11:00:00.000Z', '5d ago'],
    ['2026-11-02T11:00:00.000Z', 'November 2'],
    ['2024-03-05T11:00:00.000Z', 'March 5, 2024'],
  ])('tells how long ago %s was', (instant, words) => {
    expect(formatAge(instant, now, 'en')).toBe(words)
  })

  it('calls an instant ahead of the clock just now', () => {
    expect(formatAge('2026-11-21T12:00:09.000Z', now, 'en')).toBeNull()
  })
})

describe('dates', () => {
  it('follow the language', () => {
    expect(formatDay('2026-11-02T11:00:00.000Z', now, 'de')).toBe('2. November')
    expect(formatDay('2026-11-02T11:00:00.000Z', now, 'en-GB')).toBe('2 November')
    expect(formatExactly('2026-11-02T11:00:00.000Z', 'en')).toContain('2026')
  })
})

describe('secondsUntil', () => {
  it('counts whole seconds and never goes below zero', () => {
    expect(secondsUntil('2026-11-21T12:00:29.200Z', now)).toBe(30)
    expect(secondsUntil('2026-11-21T11:00:00.000Z', now)).toBe(0)
  })
})
