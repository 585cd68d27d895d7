import type { AccountId, PasskeyId } from '@hearth/contract'
import type { ColumnType, Selectable } from 'kysely'
import type { DbOrTx } from '../../ground/db/database.ts'

interface PasskeyTable {
  id: PasskeyId
  account_id: AccountId
  /** What the device calls it, base64url. */
  credential_id: string
  public_key: Buffer
  /** How often the device says that it was used; a copy would fall behind. A bigint, so it comes as text. */
  counter: number | string
  transports: ColumnType<string[], string, string>
  browser: string
  system: string
  created_at: Date
  used_at: Date | null
}

interface ChallengeTable {
  challenge_hash: string
  /** Of whom a passkey is asked to be made; null where somebody signs in. */
  account_id: AccountId | null
  expires_at: Date
}

export type PasskeyRow = Selectable<PasskeyTable>

const tables = (db: DbOrTx) => db.withTables<{ passkey: PasskeyTable; passkey_challenge: ChallengeTable }>()

/** @returns undefined where this passkey is kept already */
export const insertPasskey = (db: DbOrTx, row: PasskeyRow): Promise<PasskeyRow | undefined> =>
  tables(db)
    .insertInto('passkey')
    .values({ ...row, transports: JSON.stringify(row.transports) })
    .onConflict((oc) => oc.column('credential_id').doNothing())
    .returningAll()
    .executeTakeFirst()

export const listPasskeys = (db: DbOrTx, accountId: AccountId): Promise<PasskeyRow[]> =>
  tables(db).selectFrom('passkey').selectAll().where('account_id', '=', accountId).orderBy('created_at').execute()

export const findPasskey = (db: DbOrTx, credentialId: string): Promise<PasskeyRow | undefined> =>
  tables(db).selectFrom('passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()

export const setUsed = async (db: DbOrTx, id: PasskeyId, counter: number, at: Date): Promise<void> => {
  await tables(db).updateTable('passkey').set({ counter, used_at: at }).where('id', '=', id).execute()
}

/** @returns false where the account has no such passkey */
export const deletePasskey = async (db: DbOrTx, accountId: AccountId, id: string): Promise<boolean> => {
  const result = await tables(db)
    .deleteFrom('passkey')
    .where('account_id', '=', accountId)
    .where('id', '=', id as PasskeyId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** Keeps what was asked of a device; what was never answered goes at the same time. */
export const insertChallenge = async (db: DbOrTx, row: ChallengeTable, now: Date): Promise<void> => {
  await tables(db).deleteFrom('passkey_challenge').where('expires_at', '<=', now).execute()
  await tables(db).insertInto('passkey_challenge').values(row).execute()
}

/** Uses up a challenge: each is answered once. @returns false where it was not asked, of this account, or has ended */
export const takeChallenge = async (
  db: DbOrTx,
  of: { challengeHash: string; accountId: AccountId | null; now: Date },
): Promise<boolean> => {
  const result = await tables(db)
    .deleteFrom('passkey_challenge')
    .where('challenge_hash', '=', of.challengeHash)
    .where('expires_at', '>', of.now)
    .where('account_id', of.accountId === null ? 'is' : '=', of.accountId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}
