import type { CaseId, CaseState, PersonId, SpaceId, Subject } from '@hearth/contract'
import type { PriorityReason, Triage } from '@hearth/moderation'
import { type ColumnType, type Selectable, sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'
import type { Place } from '../ground/requests/cursor.ts'

interface CaseTable {
  space_id: SpaceId
  id: CaseId
  subject_kind: Subject['kind']
  subject_id: string
  about_person_id: PersonId | null
  state: CaseState
  claimed_by: PersonId | null
  claimed_until: Date | null
  decided_by: PersonId | null
  decided_at: Date | null
  urgent_since: Date
  due_at: Date
  priority_reasons: ColumnType<PriorityReason[], string, string>
  opened_at: Date
}

export type CaseRow = Selectable<CaseTable>

const tables = (db: DbOrTx) => db.withTables<{ review_case: CaseTable }>()

/** @returns undefined if a case is already waiting on the subject */
export const insertCase = (
  tx: Transaction,
  row: Pick<CaseRow, 'space_id' | 'id' | 'subject_kind' | 'subject_id' | 'about_person_id' | 'opened_at'>,
): Promise<CaseRow | undefined> =>
  tables(tx)
    .insertInto('review_case')
    .values({
      ...row,
      state: 'open',
      urgent_since: row.opened_at,
      due_at: row.opened_at,
      priority_reasons: JSON.stringify([]),
    })
    .onConflict((oc) =>
      oc.columns(['space_id', 'subject_kind', 'subject_id']).where(sql<boolean>`state <> 'decided'`).doNothing(),
    )
    .returningAll()
    .executeTakeFirst()

export const findCase = (db: DbOrTx, spaceId: SpaceId, id: string): Promise<CaseRow | undefined> =>
  tables(db)
    .selectFrom('review_case')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as CaseId)
    .executeTakeFirst()

/** The case, held until the transaction ends: whoever else wants to move it waits, then sees what became of it. */
export const lockCase = (tx: Transaction, spaceId: SpaceId, id: string): Promise<CaseRow | undefined> =>
  tables(tx)
    .selectFrom('review_case')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as CaseId)
    .forUpdate()
    .executeTakeFirst()

export const lockCasesOn = (
  tx: Transaction,
  spaceId: SpaceId,
  subject: { kind: Subject['kind']; id: string },
): Promise<CaseRow[]> =>
  tables(tx)
    .selectFrom('review_case')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('subject_kind', '=', subject.kind)
    .where('subject_id', '=', subject.id)
    .orderBy('id')
    .forUpdate()
    .execute()

export const setTriage = async (tx: Transaction, spaceId: SpaceId, id: CaseId, triage: Triage): Promise<void> => {
  await tables(tx)
    .updateTable('review_case')
    .set({
      urgent_since: new Date(triage.urgentSince),
      due_at: new Date(triage.dueAt),
      priority_reasons: JSON.stringify(triage.priorityReasons),
    })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .execute()
}

/** Takes a case in one conditional update, so that of two at once one wins. @returns undefined if it cannot be taken */
export const claimCaseRow = (
  tx: Transaction,
  of: { spaceId: SpaceId; id: string; by: PersonId; now: Date; until: Date },
): Promise<CaseRow | undefined> =>
  tables(tx)
    .updateTable('review_case')
    .set({ state: 'claimed', claimed_by: of.by, claimed_until: of.until })
    .where('space_id', '=', of.spaceId)
    .where('id', '=', of.id as CaseId)
    .where('state', '<>', 'decided')
    .where(sql<boolean>`about_person_id is distinct from ${of.by}`)
    .where((eb) => eb.or([eb('state', '=', 'open'), eb('claimed_by', '=', of.by), eb('claimed_until', '<=', of.now)]))
    .returningAll()
    .executeTakeFirst()

/** Opens a case again: its claim was given back, or its decision undone. */
export const reopenCaseRow = (tx: Transaction, spaceId: SpaceId, id: CaseId): Promise<CaseRow> =>
  tables(tx)
    .updateTable('review_case')
    .set({ state: 'open', claimed_by: null, claimed_until: null, decided_by: null, decided_at: null })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const markDecided = async (
  tx: Transaction,
  of: { spaceId: SpaceId; id: CaseId; by: PersonId; at: Date },
): Promise<void> => {
  await tables(tx)
    .updateTable('review_case')
    .set({ state: 'decided', claimed_by: null, claimed_until: null, decided_by: of.by, decided_at: of.at })
    .where('space_id', '=', of.spaceId)
    .where('id', '=', of.id)
    .execute()
}

interface CaseQuery {
  readonly spaceId: SpaceId
  /** Cases about this person are left out. */
  readonly reader: PersonId
  readonly now: Date
}

/** Cases that wait, most urgent first, one more than `limit`. A claim that ran out is an open case. */
export const listWaitingCases = (
  db: DbOrTx,
  of: CaseQuery & { state: 'waiting' | 'open' | 'claimed'; after: Place | null; limit: number },
): Promise<CaseRow[]> =>
  waiting(db, of)
    .selectAll()
    .$if(of.state === 'open', (query) =>
      query.where((eb) => eb.or([eb('state', '=', 'open'), eb('claimed_until', '<=', of.now)])),
    )
    .$if(of.state === 'claimed', (query) => query.where('state', '=', 'claimed').where('claimed_until', '>', of.now))
    .$if(of.after !== null, (query) =>
      query.where(sql<boolean>`(urgent_since, id) > (${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`),
    )
    .orderBy('urgent_since')
    .orderBy('id')
    .limit(of.limit + 1)
    .execute()

/** Cases that were decided, newest decision first, one more than `limit`. */
export const listDecidedCases = (
  db: DbOrTx,
  of: CaseQuery & { after: Place | null; limit: number },
): Promise<CaseRow[]> =>
  tables(db)
    .selectFrom('review_case')
    .selectAll()
    .where('space_id', '=', of.spaceId)
    .where('state', '=', 'decided')
    .where(sql<boolean>`about_person_id is distinct from ${of.reader}`)
    .$if(of.after !== null, (query) =>
      query.where(sql<boolean>`(decided_at, id) < (${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`),
    )
    .orderBy('decided_at', 'desc')
    .orderBy('id', 'desc')
    .limit(of.limit + 1)
    .execute()

export const countWaitingCases = async (db: DbOrTx, of: CaseQuery): Promise<number> => {
  const { count } = await waiting(db, of)
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

const waiting = (db: DbOrTx, of: CaseQuery) =>
  tables(db)
    .selectFrom('review_case')
    .where('space_id', '=', of.spaceId)
    .where('state', '<>', 'decided')
    .where(sql<boolean>`about_person_id is distinct from ${of.reader}`)
