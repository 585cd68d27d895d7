import { describe, expect, it } from 'vitest'
import { addSeen, dayOf, exposure, exposureOn, isHard } from './exposure.ts'
import { isVeiled } from './veil.ts'

describe('what was seen today', () => {
  it('counts a text once however often it is looked at', () => {
    const once = addSeen({ day: '', caseIds: [] }, '2026-11-21', 'a')
    expect(addSeen(once, '2026-11-21', 'a')).toBe(once)
    expect(addSeen(once, '2026-11-21', 'b').caseIds).toEqual(['a', 'b'])
  })

  it('starts with nothing on another day', () => {
    const yesterday = { day: '2026-11-20', caseIds: ['a', 'b'] }
    expect(exposureOn(yesterday, '2026-11-21').caseIds).toEqual([])
    expect(addSeen(yesterday, '2026-11-21', 'c')).toEqual({ day: '2026-11-21', caseIds: ['c'] })
  })

  it('names the day as this device sees it', () => {
    expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })

  it('works where the browser keeps nothing', () => {
    expect(exposure.read()).toEqual({ day: '', caseIds: [] })
    exposure.write({ day: '2026-11-21', caseIds: ['a'] })
    expect(exposure.read().caseIds).toEqual(['a'])
  })
})

describe('hard texts', () => {
  const grave = {
    language: 'en',
    engine: 'x',
    signals: {},
    findings: [{ start: 0, end: 1, attribute: 'threat', severity: 3, reason: 'x' }],
  } as const

  it('are told by what was reported, or by what the reader finds grave', () => {
    expect(isHard({ reasons: ['spam', 'threat'] })).toBe(true)
    expect(isHard({ reasons: ['insult'] })).toBe(false)
    expect(isHard({ reasons: ['spam'], analysis: { ...grave, findings: [...grave.findings] } })).toBe(true)
  })

  it.each([
    ['all', 'spam', true],
    ['hard', 'spam', false],
    ['hard', 'hate', true],
    ['none', 'hate', false],
  ] as const)('with “%s” covers a text reported for %s: %s', (choice, reason, isCovered) => {
    expect(isVeiled(choice, { reasons: [reason] })).toBe(isCovered)
  })
})
