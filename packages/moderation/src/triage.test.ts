import { type Analysis, type ReportReason, reportReasons, type Thresholds } from '@hearth/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Triage, type TriageReport, triage, type Urgency, urgencyAt } from './triage.ts'

const openedAt = '2026-11-21T12:00:00.000Z'
const thresholds: Thresholds = { pause: 0.8, threat: 0.7 }
const after = (hours: number) => new Date(Date.parse(openedAt) + hours * 3_600_000).toISOString()
const member = (reason: ReportReason, reporterKey: string | null = 'ana'): TriageReport => ({
  reason,
  source: 'member',
  reporterKey,
})
const visitor = (reason: ReportReason): TriageReport => ({ reason, source: 'visitor', reporterKey: null })
const look = (reports: readonly TriageReport[], hours = 0, analysis: Analysis | null = null): Triage & Urgency => {
  const found = triage(reports, { openedAt, analysis, thresholds })
  return { ...found, ...urgencyAt(found, after(hours)) }
}
const reading = (more: Partial<Analysis>): Analysis => ({
  language: 'en',
  engine: 'hearth-reader/1',
  findings: [],
  signals: {},
  ...more,
})

describe('what goes first', () => {
  it('puts a fresh threat before an insult that waited two days, and after one that waited three', () => {
    const threat = look([member('threat')]).priority
    expect(look([member('insult')], 48).priority).toBeLessThan(threat)
    expect(look([member('insult')], 72).priority).toBeGreaterThan(threat)
  })

  it('takes the gravest of several reasons', () => {
    const both = look([member('spam'), member('self-harm-worry', 'ben')])
    expect(both.priority).toBeGreaterThan(look([member('self-harm-worry')]).priority)
    expect(both.dueAt).toBe(after(12))
    expect(both.priorityReasons).toEqual(['self-harm-worry', 'several-reporters'])
  })

  it('lets no crowd of reporters push spam before one threat', () => {
    const crowd = Array.from({ length: 200 }, (_, index) => member('spam', `person-${index}`))
    expect(look(crowd).priority).toBeLessThan(look([member('threat')]).priority)
  })

  it('counts one person who reports ten times once, and all visitors as one', () => {
    const one = look([member('insult')])
    expect(look(Array.from({ length: 10 }, () => member('insult'))).priority).toBe(one.priority)
    expect(look(Array.from({ length: 10 }, () => visitor('insult'))).priority).toBe(one.priority)
    expect(look([member('insult'), visitor('insult')]).priority).toBeGreaterThan(one.priority)
  })

  it('does not count the reader as a reporter', () => {
    const report: TriageReport = { reason: 'insult', source: 'reader', reporterKey: null }
    expect(look([report, member('insult')]).priorityReasons).toEqual([])
  })

  it('moves a case forward where the reader sees a threat or exposure, and says so', () => {
    const threat = look([member('insult')], 0, reading({ target: 'person', scores: { threat: 0.9 } }))
    expect(threat.priorityReasons).toEqual(['reader-sees-threat'])
    expect(threat.priority).toBeGreaterThan(look([member('insult')]).priority)
    expect(threat.priority).toBeLessThan(look([member('threat')]).priority)
    const phone = { type: 'phone', start: 0, end: 5, aboutOther: true }
    const exposure = look([member('other')], 0, reading({ signals: { personalData: [phone] } }))
    expect(exposure.priorityReasons).toEqual(['reader-sees-exposure'])
  })

  it('says that a case has waited long once it is overdue', () => {
    expect(look([member('threat')], 12).priorityReasons).toEqual(['threat'])
    expect(look([member('threat')], 12.1).priorityReasons).toEqual(['threat', 'waiting-long'])
  })

  it('refuses a case without reports and an instant that it cannot read', () => {
    expect(() => look([])).toThrow(RangeError)
    expect(() => triage([member('spam')], { openedAt: 'soon', analysis: null, thresholds })).toThrow(RangeError)
  })
})

describe('for any case', () => {
  const reports = fc.array(
    fc.record({
      reason: fc.constantFrom(...reportReasons),
      source: fc.constantFrom('member', 'visitor', 'reader' as const),
      reporterKey: fc.option(fc.string(), { nil: null }),
    }),
    { minLength: 1, maxLength: 30 },
  ) as fc.Arbitrary<TriageReport[]>

  it('keeps priority within 0 and 1 and never lowers it by waiting', () => {
    fc.assert(
      fc.property(
        reports,
        fc.double({ min: 0, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (all, waited, more) => {
          const now = look(all, waited).priority
          expect(now).toBeGreaterThan(0)
          expect(now).toBeLessThanOrEqual(1)
          expect(look(all, waited + more).priority).toBeGreaterThanOrEqual(now)
        },
      ),
    )
  })

  it('never lowers it by one more report, and is the same in any order of reports', () => {
    fc.assert(
      fc.property(reports, reports, (first, second) => {
        expect(look([...first, ...second]).priority).toBeGreaterThanOrEqual(look(first).priority)
        expect(look([...second, ...first]).urgentSince).toBe(look([...first, ...second]).urgentSince)
      }),
    )
  })

  const place = (all: readonly TriageReport[], opened: string, now: string) => {
    const found = triage(all, { openedAt: opened, analysis: null, thresholds })
    return { ...found, ...urgencyAt(found, now) }
  }

  it('orders by urgentSince as by priority, at any time', () => {
    fc.assert(
      fc.property(
        reports,
        reports,
        fc.integer({ min: 0, max: 200 }),
        fc.integer({ min: 0, max: 100 }),
        (first, second, later, waited) => {
          const now = after(later + waited)
          const one = place(first, openedAt, now)
          const two = place(second, after(later), now)
          if (one.urgentSince < two.urgentSince) expect(one.priority).toBeGreaterThanOrEqual(two.priority)
          if (one.urgentSince === two.urgentSince) expect(one.priority).toBeCloseTo(two.priority, 9)
        },
      ),
    )
  })
})
