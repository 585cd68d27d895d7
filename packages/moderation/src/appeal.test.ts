import { actions, type PersonId } from '@hearth/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answererOf, appealDoor, appealUntil } from './appeal.ts'
import { ruleOf } from './decision.ts'

const decidedAt = '2026-11-21T12:00:00.000Z'
const fresh = { action: 'hide' as const, decidedAt, isReversed: false, isReversal: false, isAppealed: false }
const people = ['ana', 'ben', 'cleo', 'dan'] as PersonId[]
const [ana, ben, cleo] = people as [PersonId, PersonId, PersonId, PersonId]

describe('the way to appeal', () => {
  it('is open for every limit and for nothing else', () => {
    for (const action of actions) {
      const door = appealDoor({ ...fresh, action }, decidedAt)
      expect(door.kind).toBe(ruleOf(action).isLimit ? 'open' : 'closed')
    }
  })

  it('stays open for at least six months', () => {
    expect(Date.parse(appealUntil(decidedAt))).toBeGreaterThanOrEqual(Date.parse('2027-05-21T12:00:00.000Z'))
    expect(appealDoor(fresh, '2027-05-21T12:00:00.000Z').kind).toBe('open')
    expect(appealDoor(fresh, appealUntil(decidedAt))).toEqual({ kind: 'closed', code: 'appeal-closed' })
  })

  it('is taken once, and is shut where the limit fell away', () => {
    expect(appealDoor({ ...fresh, isAppealed: true }, decidedAt)).toEqual({ kind: 'closed', code: 'already-appealed' })
    expect(appealDoor({ ...fresh, isReversed: true }, decidedAt)).toEqual({ kind: 'closed', code: 'appeal-closed' })
    expect(appealDoor({ ...fresh, isReversal: true }, decidedAt)).toEqual({ kind: 'closed', code: 'appeal-closed' })
  })
})

describe('who answers an appeal', () => {
  it('is another person than who decided, where there is one', () => {
    const options = { decidedBy: ana, aboutPersonId: ben, reviewers: [ana, cleo] }
    expect(answererOf({ ...options, me: ana })).toEqual({ kind: 'may-not', code: 'appeal-needs-another-person' })
    expect(answererOf({ ...options, me: cleo })).toEqual({ kind: 'may' })
  })

  it('is whoever decided where nobody else could', () => {
    expect(answererOf({ me: ana, decidedBy: ana, aboutPersonId: ben, reviewers: [ana] })).toEqual({ kind: 'may' })
    expect(answererOf({ me: ana, decidedBy: ana, aboutPersonId: ben, reviewers: [ana, ben] })).toEqual({ kind: 'may' })
  })

  it('is never the person it is about, and there is always somebody if there is any other reviewer', () => {
    fc.assert(
      fc.property(
        fc.subarray(people, { minLength: 1 }),
        fc.constantFrom(...people, null),
        fc.constantFrom(...people, null),
        (reviewers, decidedBy, aboutPersonId) => {
          const answerers = reviewers.filter(
            (me) => answererOf({ me, decidedBy, aboutPersonId, reviewers }).kind === 'may',
          )
          expect(answerers).not.toContain(aboutPersonId)
          if (reviewers.some((one) => one !== aboutPersonId)) expect(answerers.length).toBeGreaterThan(0)
          if (answerers.includes(decidedBy as PersonId)) expect(answerers).toEqual([decidedBy])
        },
      ),
    )
  })
})
