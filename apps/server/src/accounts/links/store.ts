import type { AccountId } from '@hearth/contract'
import type { Selectable } from 'kysely'
import type { DbOrTx } from '../../ground/db/database.ts'

interface LinkTable {
  token_hash: string
  account_id: AccountId
  /** `reset` sets a new password; `email` shows that a mail arrived. */
  purpose: 'reset' | 'email'
  /** The address that a link of purpose `email` went to. */
  email: string | null
  /** Made by whoever runs the server: the second step goes with the password. */
  drops_second_step: boolean
  created_at: Date
  expires_at: Date
}

export type LinkRow = Selectable<LinkTable>

const tables = (db: DbOrTx) => db.withTables<{ account_link: LinkTable; account: { id: AccountId; name: string } }>()

/** Keeps a new link; links that have ended, of anybody, go at the same time. */
export const insertLink = async (db: DbOrTx, row: LinkRow): Promise<void> => {
  await tables(db).deleteFrom('account_link').where('expires_at', '<=', row.created_at).execute()
  await tables(db).insertInto('account_link').values(row).execute()
}

export const findLink = (
  db: DbOrTx,
  purpose: LinkRow['purpose'],
  tokenHash: string,
  now: Date,
): Promise<(LinkRow & { name: string }) | undefined> =>
  tables(db)
    .selectFrom('account_link')
    .innerJoin('account', 'account.id', 'account_link.account_id')
    .selectAll('account_link')
    .select('account.name')
    .where('purpose', '=', purpose)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', now)
    .executeTakeFirst()

/** Uses up every link of an account for a purpose. @returns how many there were */
export const deleteLinks = async (db: DbOrTx, accountId: AccountId, purpose: LinkRow['purpose']): Promise<number> => {
  const result = await tables(db)
    .deleteFrom('account_link')
    .where('account_id', '=', accountId)
    .where('purpose', '=', purpose)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
