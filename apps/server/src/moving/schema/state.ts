import { sql } from 'kysely'
import type { DbOrTx } from '../../ground/db/database.ts'

/** The migrations that a database has, in order; none where it was never set up. */
export const listMigrations = async (db: DbOrTx): Promise<string[]> => {
  const { rows } = await sql<{ known: string | null }>`select to_regclass('kysely_migration') as known`.execute(db)
  if (rows[0]?.known === null) return []
  const { rows: found } = await sql<{ name: string }>`
    select name from kysely_migration order by name collate "C"`.execute(db)
  return found.map((row) => row.name)
}

/** Whether nobody lives in a database yet: no account and no space. */
export const isEmpty = async (db: DbOrTx): Promise<boolean> => {
  if ((await listMigrations(db)).length === 0) return true
  const { rows } = await sql<{ lived: boolean }>`
    select exists (select 1 from account) or exists (select 1 from space) as lived`.execute(db)
  return rows[0]?.lived === false
}
