import type { CaseId, CaseSummary, PersonId, PostId } from '@hearth/contract'
import { describe, expect, it } from 'vitest'
import { holdState } from '../holding/hold-state.ts'
import { dueOf } from './due.ts'
import { nextCase } from './next-case.ts'
import { newsOf } from './since-yesterday.ts'

const now = new Date('2026-11-21T12:00:00.000Z')
const after = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString()
const ben = { id: 'ben' as PersonId, name: 'Ben', role: 'moderator' as const }
const me = { id: 'me' as PersonId, name: 'Me', role: 'moderator' as const }
const one = (id: string, more: Partial<CaseSummary> = {}): CaseSummary => ({
  id: id as CaseId,
  state: 'open',
  subject: { kind: 'post', id: 'p' as PostId },
  priority: 0.5,
  priorityReasons: [],
  reportCount: 1,
  reasons: ['insult'],
  openedAt: after(-1),
  dueAt: after(1),
  claimedBy: null,
  claimedUntil: null,
  isAboutMe: false,
  ...more,
})
const held = (id: string, by: typeof me, until: string) =>
  one(id, { state: 'claimed', claimedBy: by, claimedUntil: until })
const take = (cases: readonly CaseSummary[], putAside: readonly string[] = [], exceptId?: string) =>
  nextCase(cases, { myId: 'me', now, putAside, ...(exceptId ? { exceptId } : {}) })?.id ?? null

describe('the case to take next', () => {
  it('is the most urgent one that is free', () => {
    expect(take([held('a', ben, after(0.2)), one('b'), one('c')])).toBe('b')
  })

  it('is the one in my hands before any other', () => {
    expect(take([one('a'), held('b', me, after(0.2))])).toBe('b')
  })

  it('takes up a case whose hold has ended', () => {
    expect(take([held('a', ben, after(-0.1)), one('b')])).toBe('a')
  })

  it('is never about me, nor the one that I leave', () => {
    expect(take([one('a', { isAboutMe: true }), one('b'), one('c')], [], 'b')).toBe('c')
  })

  it('brings what I put aside last, but brings it', () => {
    expect(take([one('a'), one('b')], ['a'])).toBe('b')
    expect(take([one('a')], ['a'])).toBe('a')
    expect(take([one('a'), one('b'), one('c')], ['b', 'c', 'a'])).toBe('b')
    expect(take([])).toBeNull()
  })
})

it('knows in whose hands a case is', () => {
  expect(holdState(one('a'), 'me', now)).toBe('free')
  expect(holdState(held('a', me, after(0.1)), 'me', now)).toBe('mine')
  expect(holdState(held('a', ben, after(0.1)), 'me', now)).toBe('other')
  expect(holdState(held('a', me, after(-0.1)), 'me', now)).toBe('free')
  expect(holdState(one('a', { state: 'decided' }), 'me', now)).toBe('decided')
})

it.each([
  [-1, 'overdue'],
  [0.5, 'within-hours'],
  [6, 'within-hours'],
  [20, 'today'],
  [30, 'in-days'],
] as const)('says of a case due in %s hours: %s', (hours, due) => {
  expect(dueOf(after(hours), now).due).toBe(due)
})

it('counts what happened during the last day, and of nobody in particular', () => {
  const news = newsOf(
    {
      cases: [{ openedAt: after(-2) }, { openedAt: after(-25) }],
      decisions: [
        { decidedAt: after(-1), reverses: null },
        { decidedAt: after(-1), reverses: 'd' as never },
        { decidedAt: after(-30), reverses: null },
      ],
      appeals: [
        { filedAt: after(-1), state: 'open' },
        { filedAt: after(-1), state: 'upheld' },
      ],
    },
    now,
  )
  expect(news).toEqual({ cameIn: 1, decided: 1, reversed: 1, appeals: 1 })
})
