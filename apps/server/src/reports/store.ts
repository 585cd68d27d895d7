import type { Action, CaseId, PersonId, ReportId, ReportReason, SpaceId, Subject } from '@hearth/contract'
import { type ColumnType, type Selectable, sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'
import type { Place } from '../ground/requests/cursor.ts'

interface ReportTable {
  space_id: SpaceId
  id: ReportId
  subject_kind: Subject['kind']
  subject_id: string
  /** Of a post that the reader asked about. */
  subject_version: number | null
  about_person_id: PersonId | null
  source: 'member' | 'visitor' | 'reader' | 'newcomer'
  reporter_id: PersonId | null
  /** Name and e-mail of somebody without an account who wanted to give them. */
  contact: ColumnType<{ name: string; email: string } | null, string | null, never>
  is_in_good_faith: boolean
  reason: ReportReason
  details: string
  receipt_hash: string | null
  filed_at: Date
  case_id: CaseId | null
  /** What the later stages tell the reporter, kept here so that a receipt reads one table. */
  looked_at_until: Date | null
  outcome_action: Action | null
  outcome_policy: string | null
  outcome_message: string | null
  outcome_at: Date | null
  told_from: Date | null
}

export type ReportRow = Selectable<ReportTable>
export type NewReport = Omit<ReportRow, Progress>
type Progress =
  | 'case_id'
  | 'looked_at_until'
  | 'outcome_action'
  | 'outcome_policy'
  | 'outcome_message'
  | 'outcome_at'
  | 'told_from'

const tables = (db: DbOrTx) => db.withTables<{ report: ReportTable }>()

/** @returns undefined if the reader, or the rule for newcomers, already asked about this version of the post */
export const insertReport = (tx: Transaction, row: NewReport): Promise<ReportRow | undefined> =>
  tables(tx)
    .insertInto('report')
    .values({ ...row, contact: row.contact === null ? null : JSON.stringify(row.contact) })
    .onConflict((oc) =>
      oc
        .columns(['space_id', 'subject_id', 'subject_version'])
        .where(sql<boolean>`source in ('reader', 'newcomer')`)
        .doNothing(),
    )
    .returningAll()
    .executeTakeFirst()

export const findReport = (db: DbOrTx, spaceId: SpaceId, id: string): Promise<ReportRow | undefined> =>
  tables(db)
    .selectFrom('report')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as ReportId)
    .executeTakeFirst()

export const findReportByReceipt = (db: DbOrTx, receiptHash: string): Promise<ReportRow | undefined> =>
  tables(db).selectFrom('report').selectAll().where('receipt_hash', '=', receiptHash).executeTakeFirst()

/** One more than `limit`, newest first. */
export const listReportsOf = (
  db: DbOrTx,
  of: { spaceId: SpaceId; reporterId: PersonId; after: Place | null; limit: number },
): Promise<ReportRow[]> =>
  tables(db)
    .selectFrom('report')
    .selectAll()
    .where('space_id', '=', of.spaceId)
    .where('reporter_id', '=', of.reporterId)
    .$if(of.after !== null, (query) =>
      query.where(sql<boolean>`(filed_at, id) < (${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`),
    )
    .orderBy('filed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(of.limit + 1)
    .execute()

/** The reports of cases, oldest first. */
export const listReportsOfCases = (db: DbOrTx, spaceId: SpaceId, caseIds: readonly CaseId[]): Promise<ReportRow[]> =>
  caseIds.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom('report')
        .selectAll()
        .where('space_id', '=', spaceId)
        .where('case_id', 'in', caseIds)
        .orderBy('filed_at')
        .orderBy('id')
        .execute()

/** @returns false if it already is in a case */
export const putIntoCase = async (
  tx: Transaction,
  spaceId: SpaceId,
  id: ReportId,
  caseId: CaseId,
): Promise<boolean> => {
  const result = await tables(tx)
    .updateTable('report')
    .set({ case_id: caseId })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .where('case_id', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Tells the reporters of a case until when somebody is looking at it; null: nobody is. */
export const setLookedAt = async (
  tx: Transaction,
  spaceId: SpaceId,
  caseId: CaseId,
  until: Date | null,
): Promise<void> => {
  await tables(tx)
    .updateTable('report')
    .set({ looked_at_until: until })
    .where('space_id', '=', spaceId)
    .where('case_id', '=', caseId)
    .execute()
}

export interface ReportOutcome {
  readonly action: Action
  readonly policyTitle: string | null
  readonly message: string
  readonly decidedAt: Date
  /** Not shown before: the end of the undo window. */
  readonly toldFrom: Date
}

/** Writes what was decided to every report of a case; null: nothing was, after all. */
export const setOutcome = async (
  tx: Transaction,
  spaceId: SpaceId,
  caseId: CaseId,
  outcome: ReportOutcome | null,
): Promise<void> => {
  await tables(tx)
    .updateTable('report')
    .set({
      looked_at_until: null,
      outcome_action: outcome?.action ?? null,
      outcome_policy: outcome?.policyTitle ?? null,
      outcome_message: outcome?.message ?? null,
      outcome_at: outcome?.decidedAt ?? null,
      told_from: outcome?.toldFrom ?? null,
    })
    .where('space_id', '=', spaceId)
    .where('case_id', '=', caseId)
    .execute()
}
