import type { PersonId, SpaceId } from '@hearth/contract'
import type { Selectable } from 'kysely'
import type { DbOrTx, Transaction } from '../../ground/db/database.ts'

type StormTable = {
  space_id: SpaceId
  id: string
  started_at: Date
  /** Who began it; null once they left. Not shown: the place does it, not one person. */
  started_by: PersonId | null
  ends_at: Date
  gap_minutes: number
  /** When somebody ended it, or another one took its place. */
  ended_at: Date | null
}

export type StormRow = Selectable<StormTable>

const tables = (db: DbOrTx) => db.withTables<{ storm: StormTable }>()

/** The last storm that nobody ended; its own end may have come. */
export const findLastStorm = (db: DbOrTx, spaceId: SpaceId): Promise<StormRow | undefined> =>
  tables(db)
    .selectFrom('storm')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()

export const insertStorm = (tx: Transaction, row: Omit<StormRow, 'ended_at'>): Promise<StormRow> =>
  tables(tx)
    .insertInto('storm')
    .values({ ...row, ended_at: null })
    .returningAll()
    .executeTakeFirstOrThrow()

/** Ends what nobody ended yet. */
export const endStorms = async (db: DbOrTx, spaceId: SpaceId, now: Date): Promise<void> => {
  await tables(db)
    .updateTable('storm')
    .set({ ended_at: now })
    .where('space_id', '=', spaceId)
    .where('ended_at', 'is', null)
    .execute()
}
