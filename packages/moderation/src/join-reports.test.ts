import type { CaseId, PersonId } from '@hearth/contract'
import { describe, expect, it } from 'vitest'
import { placeReport } from './join-reports.ts'

const now = '2026-11-21T12:00:00.000Z'
const id = 'case-1' as CaseId
const by = 'ana' as PersonId
const decided = (at: string) => ({ id, status: { state: 'decided' as const, by, at } })

describe('a new report', () => {
  it('opens a case where there is none', () => {
    expect(placeReport([], now)).toEqual({ kind: 'open' })
  })

  it.each([{ state: 'open' as const }, { state: 'claimed' as const, by, until: '2026-11-21T12:05:00.000Z' }])(
    'joins a case that is $state',
    (status) => {
      expect(placeReport([decided('2026-11-01T00:00:00.000Z'), { id, status }], now)).toEqual({
        kind: 'join',
        caseId: id,
      })
    },
  )

  it('opens a new case after a decision', () => {
    expect(placeReport([decided('2026-11-21T11:59:50.000Z')], now)).toEqual({ kind: 'open' })
  })

  it('waits while a decision may still be undone', () => {
    const until = '2026-11-21T12:00:05.000Z'
    expect(placeReport([decided('2026-11-21T11:59:55.000Z')], now)).toEqual({ kind: 'wait', until })
    expect(placeReport([decided('2026-11-21T11:59:55.000Z')], until)).toEqual({ kind: 'open' })
  })
})
