import type { Action, PolicyId, SpaceId } from '@hearth/contract'
import { type Selectable, sql, type Updateable } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'

interface PolicyTable {
  space_id: SpaceId
  id: PolicyId
  position: number
  title: string
  text: string
  suggested_action: Action
  is_retired: boolean
  created_at: Date
  changed_at: Date
}

export type PolicyRow = Selectable<PolicyTable>

const tables = (db: DbOrTx) => db.withTables<{ policy: PolicyTable }>()

/** Every rule of a space in its order, retired ones too. */
export const findPolicies = (db: DbOrTx, spaceId: SpaceId): Promise<PolicyRow[]> =>
  tables(db)
    .selectFrom('policy')
    .selectAll()
    .where('space_id', '=', spaceId)
    .orderBy('position')
    .orderBy('id')
    .execute()

export const findPolicy = (db: DbOrTx, spaceId: SpaceId, id: string): Promise<PolicyRow | undefined> =>
  tables(db)
    .selectFrom('policy')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as PolicyId)
    .executeTakeFirst()

/** One change to the rules of a space at a time: until the transaction ends, others wait here. */
export const lockPolicies = async (tx: Transaction, spaceId: SpaceId): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`policy:${spaceId}`}, 0))`.execute(tx)
}

export const insertPolicies = async (tx: Transaction, rows: readonly PolicyRow[]): Promise<void> => {
  await tables(tx).insertInto('policy').values(rows).execute()
}

export const updatePolicy = async (
  tx: Transaction,
  spaceId: SpaceId,
  id: PolicyId,
  change: Updateable<PolicyTable>,
): Promise<void> => {
  await tables(tx).updateTable('policy').set(change).where('space_id', '=', spaceId).where('id', '=', id).execute()
}
