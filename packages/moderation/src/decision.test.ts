import { type Action, actions, type Visibility, visibilities } from '@hearth/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectOf, effectOfStanding, ruleOf, suits } from './decision.ts'

const at = '2026-11-21T12:00:00.000Z'
const days = 7

describe('an action', () => {
  it.each([
    ['none', '....'],
    ['note', '...t'],
    ['ask-to-edit', '.p.t'],
    ['hide', 'lpst'],
    ['remove', 'lpst'],
    ['close-thread', 'lp.t'],
    ['suspend', 'lpst'],
  ] as const)('"%s" is (l)imit, needs (p)olicy, is (s)trike, is (t)old: %s', (action, marks) => {
    const rule = ruleOf(action)
    const found = [rule.isLimit && 'l', rule.needsPolicy && 'p', rule.isStrike && 's', rule.tellsAuthor && 't']
    expect(found.map((mark) => mark || '.').join('')).toBe(marks)
  })

  it('that takes something away always needs a rule and is always told', () => {
    for (const action of actions) {
      const rule = ruleOf(action)
      if (rule.isLimit || rule.isStrike)
        expect(rule).toMatchObject({ isLimit: true, needsPolicy: true, tellsAuthor: true })
    }
  })

  it('about a person is a word, a suspension or nothing', () => {
    expect(actions.filter((action) => suits(action, 'person'))).toEqual(['none', 'note', 'suspend'])
    expect(actions.every((action) => suits(action, 'post'))).toBe(true)
  })
})

describe('a decision', () => {
  it.each([
    ['none', 'visible', 'visible'],
    ['none', 'held', 'visible'],
    ['note', 'hidden', 'hidden'],
    ['ask-to-edit', 'held', 'visible'],
    ['hide', 'visible', 'hidden'],
    ['hide', 'held', 'hidden'],
    ['hide', 'removed', 'removed'],
    ['remove', 'hidden', 'removed'],
    ['close-thread', 'visible', 'visible'],
    ['suspend', 'visible', 'hidden'],
  ] as const)('"%s" about a %s post leaves it %s', (action, before, after) => {
    expect(effectOf(action, { visibility: before, at, days }).visibility).toBe(after)
  })

  it('never brings back a post that its author deleted', () => {
    for (const action of actions) {
      expect(effectOf(action, { visibility: 'deleted', at, days }).visibility).toBe('deleted')
      expect(effectOfStanding([{ action, until: at }], 'deleted').visibility).toBe('deleted')
    }
  })

  it('suspends for whole days, one to a year', () => {
    expect(effectOf('suspend', { visibility: null, at, days: 7 })).toEqual({
      visibility: null,
      closesThread: false,
      suspendedUntil: '2026-11-28T12:00:00.000Z',
    })
    for (const bad of [undefined, 0, 366, 1.5, Number.NaN]) {
      expect(() => effectOf('suspend', { visibility: null, at, days: bad })).toThrow(RangeError)
    }
  })

  it('leaves no post held', () => {
    for (const action of actions) expect(effectOf(action, { visibility: 'held', at, days }).visibility).not.toBe('held')
  })
})

describe('what still stands', () => {
  const decisions = fc.array(
    fc.record({
      action: fc.constantFrom(...actions),
      until: fc.constantFrom('2026-12-01T00:00:00.000Z', '2026-12-24T00:00:00.000Z'),
    }),
    { maxLength: 8 },
  ) as fc.Arbitrary<{ action: Action; until: string }[]>
  const order: Visibility[] = ['visible', 'hidden', 'removed']

  it('gives everything back where nothing stands', () => {
    for (const visibility of visibilities.filter((one) => one !== 'deleted')) {
      expect(effectOfStanding([], visibility)).toEqual({
        visibility: 'visible',
        closesThread: false,
        suspendedUntil: null,
      })
    }
  })

  it('is the same in any order, and never stricter with one decision fewer', () => {
    fc.assert(
      fc.property(decisions, fc.nat(), (all, pick) => {
        const whole = effectOfStanding(all, 'visible')
        expect(effectOfStanding(all.toReversed(), 'visible')).toEqual(whole)
        const fewer = effectOfStanding(all.toSpliced(pick % Math.max(1, all.length), 1), 'visible')
        expect(order.indexOf(fewer.visibility as Visibility)).toBeLessThanOrEqual(
          order.indexOf(whole.visibility as Visibility),
        )
        expect((fewer.suspendedUntil ?? '') <= (whole.suspendedUntil ?? '')).toBe(true)
      }),
    )
  })

  it('keeps the longest suspension', () => {
    const until = (day: string) => ({ action: 'suspend' as const, until: `2026-12-${day}T00:00:00.000Z` })
    expect(effectOfStanding([until('09'), until('24'), until('01')], null).suspendedUntil).toBe(
      '2026-12-24T00:00:00.000Z',
    )
  })
})
