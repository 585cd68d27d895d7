import type { CaseId, CaseState, CaseSummary, PersonId, PersonRef, SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db, DbOrTx } from '../ground/db/database.ts'
import { toPage, toPlace } from '../ground/requests/cursor.ts'
import { findPeople } from '../people/store.ts'
import { toPersonRef } from '../people/view.ts'
import { listReportsOfCases } from '../reports/store.ts'
import { type CaseRow, countWaitingCases, listDecidedCases, listWaitingCases } from './store.ts'
import { toCaseSummary } from './view.ts'

interface Input {
  readonly spaceId: SpaceId
  readonly reader: PersonId
  /** `waiting`: open or claimed. */
  readonly state: CaseState | 'waiting'
  readonly cursor: string | undefined
  readonly limit: number
}

/**
 * A page of cases: those that wait, most urgent first; those decided, newest first. A case about the asker is not among
 * them, nor in the count, so that nobody learns who asked for a look at their own words.
 */
export const listCases = async (
  { db, clock }: { db: Db; clock: Clock },
  { spaceId, reader, state, cursor, limit }: Input,
): Promise<{ items: CaseSummary[]; next: string | null; waiting: number }> => {
  const of = { spaceId, reader, now: clock(), after: toPlace(cursor), limit }
  const [rows, waiting] = await Promise.all([
    state === 'decided' ? listDecidedCases(db, of) : listWaitingCases(db, { ...of, state }),
    countWaitingCases(db, of),
  ])
  const shown = rows.slice(0, limit)
  const summaries = await summarize({ db, clock }, shown, reader)
  const placeOf = (row: CaseRow) => ({ at: row.decided_at ?? row.urgent_since, id: row.id })
  const { next } = toPage(rows, limit, placeOf, (row) => row.id)
  return { items: summaries, next, waiting }
}

/** Summaries of cases, in their order. */
export const summarize = async (
  { db, clock }: { db: DbOrTx; clock: Clock },
  rows: readonly CaseRow[],
  reader: PersonId,
): Promise<CaseSummary[]> => {
  const spaceId = rows[0]?.space_id
  if (spaceId === undefined) return []
  const holders = rows.flatMap((row) => (row.claimed_by === null ? [] : [row.claimed_by]))
  const [reports, people] = await Promise.all([
    listReportsOfCases(
      db,
      spaceId,
      rows.map((row) => row.id),
    ),
    findPeopleById(db, spaceId, holders),
  ])
  const reportsOf = (caseId: CaseId) => reports.filter((report) => report.case_id === caseId)
  return rows.map((row) => toCaseSummary(row, reportsOf(row.id), { now: clock(), reader, people }))
}

export const findPeopleById = async (
  db: DbOrTx,
  spaceId: SpaceId,
  ids: readonly PersonId[],
): Promise<Map<PersonId, PersonRef>> => {
  const rows = await findPeople(db, spaceId, [...new Set(ids)])
  return new Map(rows.map((row) => [row.id, toPersonRef(row)]))
}
