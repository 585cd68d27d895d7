import type { AccountId, Language } from '@hearth/contract'
import { type Generated, type Selectable, sql } from 'kysely'
import type { DbOrTx } from '../ground/db/database.ts'

interface AccountTable {
  id: AccountId
  name: string
  name_key: string
  password_hash: string
  email: Generated<string | null>
  /** Since when mail goes there; null until its owner pressed a link that arrived there. */
  email_confirmed_at: Generated<Date | null>
  /** What its owner is spoken to in; null before they chose. */
  language: Generated<Language | null>
  created_at: Date
}

type Tables = { account: AccountTable }

export type AccountRow = Selectable<AccountTable>
export type NewAccount = Omit<AccountRow, 'email_confirmed_at' | 'language'>

const tables = (db: DbOrTx) => db.withTables<Tables>()

/** Names are compared without case and in one Unicode form. */
export const nameKeyOf = (name: string): string => name.normalize('NFKC').toLowerCase()

/** @returns false if the name is taken */
export const insertAccount = async (db: DbOrTx, row: NewAccount): Promise<boolean> => {
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

/** Accounts that mail may go to at an address, the oldest first; at most five, so that nobody's mailbox fills. */
export const listAccountsByEmail = (db: DbOrTx, email: string): Promise<AccountRow[]> =>
  tables(db)
    .selectFrom('account')
    .selectAll()
    .where(sql<boolean>`lower(email) = lower(${email})`)
    .where('email_confirmed_at', 'is not', null)
    .orderBy('created_at')
    .limit(5)
    .execute()

export const hasAnyAccount = async (db: DbOrTx): Promise<boolean> =>
  (await tables(db).selectFrom('account').select('id').limit(1).executeTakeFirst()) !== undefined

export const setPasswordHash = async (db: DbOrTx, id: AccountId, hash: string): Promise<void> => {
  await tables(db).updateTable('account').set({ password_hash: hash }).where('id', '=', id).execute()
}

export const setEmail = async (
  db: DbOrTx,
  id: AccountId,
  email: string | null,
  confirmedAt: Date | null,
): Promise<void> => {
  const change = { email, email_confirmed_at: confirmedAt }
  await tables(db).updateTable('account').set(change).where('id', '=', id).execute()
}

export const setLanguage = async (db: DbOrTx, id: AccountId, language: Language): Promise<void> => {
  await tables(db).updateTable('account').set({ language }).where('id', '=', id).execute()
}

/** Takes an account away with its sessions, links, second step and passkeys. */
export const deleteAccount = async (db: DbOrTx, id: AccountId): Promise<void> => {
  await tables(db).deleteFrom('account').where('id', '=', id).execute()
}
