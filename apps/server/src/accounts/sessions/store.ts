import type { AccountId, Language, OwnAccount, SessionId } from '@hearth/contract'
import type { Generated, Selectable } from 'kysely'
import type { DbOrTx } from '../../ground/db/database.ts'

interface SessionTable {
  token_hash: string
  id: Generated<SessionId>
  account_id: AccountId
  browser: string
  system: string
  created_at: Date
  seen_at: Date
  expires_at: Date
}

export type SessionRow = Selectable<SessionTable>

type Tables = { session: SessionTable; account: { id: AccountId; name: string; language: Language | null } }

const tables = (db: DbOrTx) => db.withTables<Tables>()

export const insertSession = async (db: DbOrTx, row: Omit<SessionRow, 'id'>): Promise<void> => {
  await tables(db).insertInto('session').values(row).execute()
}

/** The account of a session that has not ended, with when it was last seen. */
export const findSessionAccount = (
  db: DbOrTx,
  tokenHash: string,
  now: Date,
): Promise<(OwnAccount & { seen_at: Date }) | undefined> =>
  tables(db)
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select(['account.id', 'account.name', 'account.language', 'session.seen_at'])
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

export const listSessions = (db: DbOrTx, accountId: AccountId, now: Date): Promise<SessionRow[]> =>
  tables(db)
    .selectFrom('session')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('created_at', 'desc')
    .execute()

export const deleteSession = async (db: DbOrTx, tokenHash: string): Promise<void> => {
  await tables(db).deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** @returns false where the account has no such session */
export const deleteSessionById = async (db: DbOrTx, accountId: AccountId, id: string): Promise<boolean> => {
  const result = await tables(db)
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .where('id', '=', id as SessionId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

/** Ends every session of an account, except one. */
export const deleteSessionsOf = async (db: DbOrTx, accountId: AccountId, except: string | null): Promise<void> => {
  await tables(db)
    .deleteFrom('session')
    .where('account_id', '=', accountId)
    .$if(except !== null, (query) => query.where('token_hash', '!=', except as string))
    .execute()
}

/** Takes away what has ended, of anybody. */
export const deleteEndedSessions = async (db: DbOrTx, now: Date): Promise<void> => {
  await tables(db).deleteFrom('session').where('expires_at', '<=', now).execute()
}
