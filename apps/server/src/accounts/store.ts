import type { AccountId } from '@hearth/contract'
import type { Selectable } from 'kysely'
import type { DbOrTx } from '../ground/db/database.ts'

interface AccountTable {
  id: AccountId
  name: string
  name_key: string
  password_hash: string
  created_at: Date
}

interface SessionTable {
  token_hash: string
  account_id: AccountId
  created_at: Date
  seen_at: Date
  expires_at: Date
}

interface PasswordResetTable {
  space_id: string
  id: string
  account_id: AccountId
  token_hash: string
  created_by: string
  created_at: Date
  expires_at: Date
}

type Tables = {
  account: AccountTable
  session: SessionTable
  password_reset: PasswordResetTable
}

export type AccountRow = Selectable<AccountTable>

const tables = (db: DbOrTx) => db.withTables<Tables>()

/** Names are compared without case and in one Unicode form. */
export const nameKeyOf = (name: string): string => name.normalize('NFKC').toLowerCase()

/** @returns false if the name is taken */
export const insertAccount = async (db: DbOrTx, row: AccountTable): Promise<boolean> => {
  const result = await tables(db)
    .insertInto('account')
    .values(row)
    .onConflict((oc) => oc.column('name_key').doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export const findAccountByName = (db: DbOrTx, name: string): Promise<AccountRow | undefined> =>
  tables(db).selectFrom('account').selectAll().where('name_key', '=', nameKeyOf(name)).executeTakeFirst()

export const findAccount = (db: DbOrTx, id: AccountId): Promise<AccountRow | undefined> =>
  tables(db).selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst()

export const hasAnyAccount = async (db: DbOrTx): Promise<boolean> =>
  (await tables(db).selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined

export const setPasswordHash = async (db: DbOrTx, id: AccountId, hash: string): Promise<void> => {
  await tables(db).updateTable('account').set({ password_hash: hash }).where('id', '=', id).execute()
}

export const insertSession = async (db: DbOrTx, row: SessionTable): Promise<void> => {
  await tables(db).insertInto('session').values(row).execute()
}

/** The account of a session that has not ended, with when it was last seen. */
export const findSessionAccount = (
  db: DbOrTx,
  tokenHash: string,
  now: Date,
): Promise<(Pick<AccountRow, 'id' | 'name'> & { seen_at: Date }) | undefined> =>
  tables(db)
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.name', 'session.seen_at'])
    .where('session.token_hash', '=', tokenHash)
    .where('session.expires_at', '>', now)
    .executeTakeFirst()

export const renewSession = async (db: DbOrTx, tokenHash: string, seenAt: Date, expiresAt: Date): Promise<void> => {
  await tables(db)
    .updateTable('session')
    .set({ seen_at: seenAt, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export const deleteSession = async (db: DbOrTx, tokenHash: string): Promise<void> => {
  await tables(db).deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends every session of an account, except one. */
export const deleteSessionsOf = async (db: DbOrTx, accountId: AccountId, except: string | null): Promise<void> => {
  await tables(db)
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .$if(except !== null, (query) => query.where('token_hash', '!=', except as string))
    .execute()
}

export const insertPasswordReset = async (db: DbOrTx, row: PasswordResetTable): Promise<void> => {
  await tables(db).insertInto('password_reset').values(row).execute()
}

export const findPasswordReset = (
  db: DbOrTx,
  tokenHash: string,
  now: Date,
): Promise<{ account_id: AccountId; name: string } | undefined> =>
  tables(db)
    .selectFrom('password_reset')
    .innerJoin('account', 'account.id', 'password_reset.account_id')
    .select(['password_reset.account_id', 'account.name'])
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Uses up every reset link of an account. @returns how many there were */
export const deletePasswordResets = async (db: DbOrTx, accountId: AccountId): Promise<number> =>
  Number(
    (await tables(db).deleteFrom('password_reset').where('account_id', '=', accountId).executeTakeFirst())
      .numDeletedRows,
  )
