import { type Selectable, sql } from 'kysely'
import type { DbOrTx } from '../../ground/db/database.ts'

interface AttemptTable {
  key_hash: string
  window_at: Date
  count: number
}

const tables = (db: DbOrTx) => db.withTables<{ attempt: AttemptTable }>()

/** Counts one more try in a window, in one statement, so that tries at the same moment all count. @returns how many now */
export const countOne = async (db: DbOrTx, row: Omit<Selectable<AttemptTable>, 'count'>): Promise<number> => {
  const { count } = await tables(db)
    .insertInto('attempt')
    .values({ ...row, count: 1 })
    .onConflict((oc) => oc.columns(['key_hash', 'window_at']).doUpdateSet({ count: sql`attempt.count + 1` }))
    .returning('count')
    .executeTakeFirstOrThrow()
  return count
}

export const forgetCount = async (db: DbOrTx, keyHash: string): Promise<void> => {
  await tables(db).deleteFrom('attempt').where('key_hash', '=', keyHash).execute()
}

export const forgetCountsBefore = async (db: DbOrTx, before: Date): Promise<void> => {
  await tables(db).deleteFrom('attempt').where('window_at', '<', before).execute()
}
