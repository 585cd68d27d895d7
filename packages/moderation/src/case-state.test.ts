import type { PersonId } from '@hearth/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CaseStatus, type CaseStep, claimMs, moveCase, statusAt, undoWindowMs } from './case-state.ts'

const [ana, ben, cleo] = ['ana', 'ben', 'cleo'] as PersonId[] as [PersonId, PersonId, PersonId]
const start = Date.parse('2026-11-21T12:00:00.000Z')
const at = (ms: number) => new Date(start + ms).toISOString()
const open: CaseStatus = { state: 'open' }
const claimed: CaseStatus = { state: 'claimed', by: ana, until: at(claimMs) }
const decided: CaseStatus = { state: 'decided', by: ana, at: at(0) }
const codeOf = (status: CaseStatus, step: CaseStep, about: PersonId | null = null) => {
  const move = moveCase(status, step, about)
  return move.kind === 'refused' ? move.code : move.status.state
}

describe('a claim', () => {
  it('is for one person at a time', () => {
    expect(codeOf(claimed, { kind: 'claim', by: ben, at: at(1) })).toBe('case-held-by-another')
    expect(codeOf(claimed, { kind: 'release', by: ben, at: at(1) })).toBe('case-held-by-another')
    expect(codeOf(claimed, { kind: 'decide', by: ben, at: at(1) })).toBe('case-held-by-another')
  })

  it('runs out by itself, to the millisecond', () => {
    expect(statusAt(claimed, at(claimMs - 1)).state).toBe('claimed')
    expect(statusAt(claimed, at(claimMs)).state).toBe('open')
    expect(codeOf(claimed, { kind: 'claim', by: ben, at: at(claimMs) })).toBe('claimed')
    expect(codeOf(claimed, { kind: 'decide', by: ana, at: at(claimMs) })).toBe('case-not-claimed')
  })

  it('is renewed by claiming again', () => {
    const move = moveCase(claimed, { kind: 'claim', by: ana, at: at(60_000) }, null)
    expect(move).toEqual({ kind: 'moved', status: { state: 'claimed', by: ana, until: at(60_000 + claimMs) } })
  })

  it('is needed before a decision', () => {
    expect(codeOf(open, { kind: 'decide', by: ana, at: at(0) })).toBe('case-not-claimed')
    expect(codeOf(claimed, { kind: 'decide', by: ana, at: at(1) })).toBe('decided')
  })

  it('can be given back twice without harm', () => {
    expect(codeOf(open, { kind: 'release', by: ana, at: at(0) })).toBe('open')
  })
})

describe('a decision', () => {
  it('is made once', () => {
    expect(codeOf(decided, { kind: 'decide', by: ana, at: at(1) })).toBe('case-already-decided')
    expect(codeOf(decided, { kind: 'claim', by: ben, at: at(1) })).toBe('case-already-decided')
  })

  it('is undone within ten seconds by whoever made it', () => {
    expect(codeOf(decided, { kind: 'undo', by: ana, at: at(undoWindowMs - 1) })).toBe('open')
    expect(codeOf(decided, { kind: 'undo', by: ana, at: at(undoWindowMs) })).toBe('undo-too-late')
    expect(codeOf(decided, { kind: 'undo', by: ben, at: at(1) })).toBe('undo-too-late')
  })

  it('is reversed at any time by another decision', () => {
    expect(codeOf(decided, { kind: 'reverse', by: ben, at: at(1e9) })).toBe('decided')
    expect(codeOf(open, { kind: 'reverse', by: ben, at: at(0) })).toBe('case-not-claimed')
  })
})

describe('for any sequence of steps', () => {
  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom('claim', 'release', 'decide', 'undo', 'reverse'),
      by: fc.constantFrom(ana, ben, cleo),
      wait: fc.integer({ min: 0, max: claimMs + 1000 }),
    }),
    { maxLength: 60 },
  )

  it('a decided case is left by a timely undo alone, and nobody moves a case about themselves', () => {
    fc.assert(
      fc.property(steps, (all) => {
        let status: CaseStatus = open
        let now = 0
        for (const { kind, by, wait } of all) {
          now += wait
          const before: CaseStatus = statusAt(status, at(now))
          const move = moveCase(status, { kind, by, at: at(now) } as CaseStep, cleo)
          if (move.kind === 'refused') continue
          expect(by).not.toBe(cleo)
          if (before.state === 'decided' && move.status.state !== 'decided') {
            expect(kind).toBe('undo')
            expect(before.by).toBe(by)
            expect(Date.parse(at(now)) - Date.parse(before.at)).toBeLessThan(undoWindowMs)
          }
          if (move.status.state === 'decided' && before.state !== 'decided') {
            expect(before).toMatchObject({ state: 'claimed', by })
          }
          if (before.state === 'claimed' && before.by !== by) throw new Error('Somebody moved a case held by another.')
          status = move.status
        }
      }),
    )
  })
})
