import type { Action, CaseId, DecisionId, PersonId, PolicyId, PostId, SpaceId, Subject } from '@hearth/contract'
import { type Selectable, sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'
import type { Place } from '../ground/requests/cursor.ts'

type DecisionTable = {
  space_id: SpaceId
  id: DecisionId
  case_id: CaseId
  subject_kind: Subject['kind']
  subject_id: string
  thread_id: PostId | null
  about_person_id: PersonId | null
  action: Action
  policy_id: PolicyId | null
  /** The rule in the words of that day, which later changes of the rule leave alone. */
  policy_title: string | null
  policy_text: string | null
  reason: string
  until: Date | null
  decided_by: PersonId
  decided_at: Date
  undo_until: Date
  /** The decision that this one reverses: with `none` it gives back what that took, with an action it takes it again. */
  reverses: DecisionId | null
  was_found_by_reader: boolean
  /** The post was held for a look, and is again if this is undone. */
  was_held: boolean
}

type UndoTable = {
  space_id: SpaceId
  decision_id: DecisionId
  undone_at: Date
}

export type NewDecision = Selectable<DecisionTable>
export type DecisionRow = NewDecision & { readonly reversed_by: DecisionId | null; readonly is_undone: boolean }

const tables = (db: DbOrTx) => db.withTables<{ decision: DecisionTable; decision_undo: UndoTable }>()

/**
 * One decision in a space at a time: until the transaction ends, others wait here. People decide at the speed of people,
 * and what stands is then read without a gap.
 */
export const lockDecisions = async (tx: Transaction, spaceId: SpaceId): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decision:${spaceId}`}, 0))`.execute(tx)
}

/** Writes a decision, once and for all: the table refuses any change. */
export const insertDecision = async (tx: Transaction, row: NewDecision): Promise<DecisionRow> => {
  const written = await tables(tx).insertInto('decision').values(row).returningAll().executeTakeFirstOrThrow()
  return { ...written, reversed_by: null, is_undone: false }
}

export const insertUndo = async (tx: Transaction, row: UndoTable): Promise<void> => {
  await tables(tx).insertInto('decision_undo').values(row).execute()
}

const everyDecision = (db: DbOrTx, spaceId: SpaceId) =>
  tables(db)
    .selectFrom('decision')
    .leftJoin('decision as reversal', (join) =>
      join
        .onRef('reversal.space_id', '=', 'decision.space_id')
        .onRef('reversal.reverses', '=', 'decision.id')
        .on(
          sql<boolean>`not exists (
            select 1 from decision_undo undo where undo.space_id = reversal.space_id and undo.decision_id = reversal.id)`,
        ),
    )
    .leftJoin('decision_undo', (join) =>
      join
        .onRef('decision_undo.space_id', '=', 'decision.space_id')
        .onRef('decision_undo.decision_id', '=', 'decision.id'),
    )
    .selectAll('decision')
    .select(['reversal.id as reversed_by', sql<boolean>`decision_undo.decision_id is not null`.as('is_undone')])
    .where('decision.space_id', '=', spaceId)

export const findDecision = (db: DbOrTx, spaceId: SpaceId, id: string): Promise<DecisionRow | undefined> =>
  everyDecision(db, spaceId)
    .where('decision.id', '=', id as DecisionId)
    .executeTakeFirst()

/** The decisions of a case that were not undone, oldest first, reversals among them. */
export const listDecisionsOfCase = (db: DbOrTx, spaceId: SpaceId, caseId: string): Promise<DecisionRow[]> =>
  everyDecision(db, spaceId)
    .where('decision.case_id', '=', caseId as CaseId)
    .where('decision_undo.decision_id', 'is', null)
    .orderBy('decision.decided_at')
    .orderBy('decision.id')
    .execute()

/** What does something: everything but a reversal, which only gives back. */
const takesSomething = sql<boolean>`(decision.reverses is null or decision.action <> 'none')`

/** The decisions about a person that were not undone, without the reversals themselves. */
export const listDecisionsAbout = (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<DecisionRow[]> =>
  everyDecision(db, spaceId)
    .where('decision.about_person_id', '=', personId)
    .where(takesSomething)
    .where('decision_undo.decision_id', 'is', null)
    .execute()

/** What still stands about a post, its thread and its author: neither undone nor reversed, oldest first. */
export const listStanding = (
  tx: Transaction,
  of: Pick<NewDecision, 'space_id' | 'subject_id' | 'thread_id' | 'about_person_id'>,
): Promise<DecisionRow[]> =>
  everyDecision(tx, of.space_id)
    .where((eb) =>
      eb.or([
        eb('decision.subject_id', '=', of.subject_id),
        ...(of.thread_id === null ? [] : [eb('decision.thread_id', '=', of.thread_id)]),
        ...(of.about_person_id === null ? [] : [eb('decision.about_person_id', '=', of.about_person_id)]),
      ]),
    )
    .where(takesSomething)
    .where('reversal.id', 'is', null)
    .where('decision_undo.decision_id', 'is', null)
    .orderBy('decision.decided_at')
    .orderBy('decision.id')
    .execute()

/** What was decided, newest first, one more than `limit`; without what is about the reader. */
export const listDecisions = (
  db: DbOrTx,
  of: { spaceId: SpaceId; reader: PersonId; after: Place | null; limit: number },
): Promise<DecisionRow[]> =>
  everyDecision(db, of.spaceId)
    .where('decision_undo.decision_id', 'is', null)
    .where(sql<boolean>`decision.about_person_id is distinct from ${of.reader}`)
    .$if(of.after !== null, (query) =>
      query.where(
        sql<boolean>`(decision.decided_at, decision.id) < (${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`,
      ),
    )
    .orderBy('decision.decided_at', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(of.limit + 1)
    .execute()
