import type { AppealId, AppealState, DecisionId, PersonId, SpaceId } from '@hearth/contract'
import { type Selectable, sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'

type AppealTable = {
  space_id: SpaceId
  id: AppealId
  decision_id: DecisionId
  from_person_id: PersonId
  text: string
  filed_at: Date
  state: AppealState
  answer_reason: string | null
  answered_by: PersonId | null
  answered_at: Date | null
}

export type AppealRow = Selectable<AppealTable>

const tables = (db: DbOrTx) => db.withTables<{ appeal: AppealTable }>()

/** @returns undefined if the decision was appealed before */
export const insertAppeal = (
  tx: Transaction,
  row: Pick<AppealRow, 'space_id' | 'id' | 'decision_id' | 'from_person_id' | 'text' | 'filed_at'>,
): Promise<AppealRow | undefined> =>
  tables(tx)
    .insertInto('appeal')
    .values({ ...row, state: 'open' })
    .onConflict((oc) => oc.columns(['space_id', 'decision_id']).doNothing())
    .returningAll()
    .executeTakeFirst()

export const findAppeal = (db: DbOrTx, spaceId: SpaceId, id: string): Promise<AppealRow | undefined> =>
  tables(db)
    .selectFrom('appeal')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as AppealId)
    .executeTakeFirst()

export const findAppealOf = (db: DbOrTx, spaceId: SpaceId, decisionId: string): Promise<AppealRow | undefined> =>
  tables(db)
    .selectFrom('appeal')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('decision_id', '=', decisionId as DecisionId)
    .executeTakeFirst()

/** Answers an open appeal in one conditional update. @returns undefined if somebody answered it before */
export const answerAppealRow = (
  tx: Transaction,
  of: { spaceId: SpaceId; id: string; state: 'upheld' | 'overturned'; reason: string; by: PersonId; at: Date },
): Promise<AppealRow | undefined> =>
  tables(tx)
    .updateTable('appeal')
    .set({ state: of.state, answer_reason: of.reason, answered_by: of.by, answered_at: of.at })
    .where('space_id', '=', of.spaceId)
    .where('id', '=', of.id as AppealId)
    .where('state', '=', 'open')
    .returningAll()
    .executeTakeFirst()

/** Opens an answered appeal again, as if it had not been answered. */
export const reopenAppealRow = (tx: Transaction, spaceId: SpaceId, id: AppealId): Promise<AppealRow> =>
  tables(tx)
    .updateTable('appeal')
    .set({ state: 'open', answer_reason: null, answered_by: null, answered_at: null })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Finds an appeal and holds it until the transaction ends. */
export const lockAppeal = (tx: Transaction, spaceId: SpaceId, id: string): Promise<AppealRow | undefined> =>
  tables(tx)
    .selectFrom('appeal')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as AppealId)
    .forUpdate()
    .executeTakeFirst()

/** A place in the list of appeals: open ones first, then by time. */
export interface AppealPlace {
  readonly isAnswered: number
  readonly at: string
  readonly id: string
}

const isAnswered = sql<number>`case when state = 'open' then 0 else 1 end`

/** Oldest open first, one more than `limit`; without the reader's own. */
export const listAppeals = (
  db: DbOrTx,
  of: { spaceId: SpaceId; reader: PersonId; state: AppealState | null; after: AppealPlace | null; limit: number },
): Promise<AppealRow[]> =>
  tables(db)
    .selectFrom('appeal')
    .selectAll()
    .where('space_id', '=', of.spaceId)
    .where('from_person_id', '!=', of.reader)
    .$if(of.state !== null, (query) => query.where('state', '=', of.state as AppealState))
    .$if(of.after !== null, (query) =>
      query.where(
        sql<boolean>`(${isAnswered}, filed_at, id) > (${of.after?.isAnswered}::integer, ${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`,
      ),
    )
    .orderBy(isAnswered)
    .orderBy('filed_at')
    .orderBy('id')
    .limit(of.limit + 1)
    .execute()
