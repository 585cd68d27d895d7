import type { AccountId, PersonId, Role, SpaceId } from '@hearth/contract'
import { sql } from 'kysely'
import type { DbOrTx, Transaction } from '../../ground/db/database.ts'

type Tables = {
  person: {
    space_id: SpaceId
    id: PersonId
    account_id: AccountId | null
    name: string
    role: Role
    left_at: Date | null
  }
}

const tables = (db: DbOrTx) => db.withTables<Tables>()

/** Every name of a space that somebody has, in small letters. */
export const listNames = async (db: DbOrTx, spaceId: SpaceId, besides: PersonId | null): Promise<Set<string>> => {
  const rows = await tables(db)
    .selectFrom('person')
    .select(sql<string>`lower(name)`.as('name'))
    .where('space_id', '=', spaceId)
    .where('left_at', 'is', null)
    .$if(besides !== null, (query) => query.where('id', '!=', besides as PersonId))
    .execute()
  return new Set(rows.map((row) => row.name))
}

/** The members of a space, in the order of their ids. Keepers and moderators are not among them. */
export const listMembers = (tx: Transaction, spaceId: SpaceId): Promise<{ id: PersonId; name: string }[]> =>
  tables(tx)
    .selectFrom('person')
    .select(['id', 'name'])
    .where('space_id', '=', spaceId)
    .where('role', '=', 'member')
    .where('left_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()

export const rename = async (tx: Transaction, spaceId: SpaceId, id: PersonId, name: string): Promise<void> => {
  await tables(tx).updateTable('person').set({ name }).where('space_id', '=', spaceId).where('id', '=', id).execute()
}

/** An account is a member of spaces with minors, and nothing else anywhere. */
const onlyAmongMinors = sql<boolean>`
  exists (select 1 from person where person.account_id = account.id) and not exists (
    select 1 from person join space on space.id = person.space_id
    where person.account_id = account.id and (person.role <> 'member' or not space.includes_minors))`

export const isOnlyAmongMinors = async (db: DbOrTx, accountId: AccountId): Promise<boolean> => {
  const { rows } = await sql`select 1 from account where id = ${accountId} and ${onlyAmongMinors}`.execute(db)
  return rows.length > 0
}

/** Accounts of a space whose address has to go. */
export const listAddressesToForget = async (tx: Transaction, spaceId: SpaceId): Promise<AccountId[]> => {
  const { rows } = await sql<{ id: AccountId }>`
    select id from account where email is not null and ${onlyAmongMinors}
      and exists (select 1 from person where person.account_id = account.id and person.space_id = ${spaceId})`.execute(
    tx,
  )
  return rows.map((row) => row.id)
}
