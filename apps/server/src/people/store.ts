import type { AccountId, PersonId, Role, SpaceId, StyleCard } from '@hearth/contract'
import { type ColumnType, type Generated, type Selectable, sql, type Updateable } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'

interface PersonTable {
  space_id: SpaceId
  id: PersonId
  account_id: AccountId | null
  name: string
  role: Role
  about: Generated<string>
  boundaries: Generated<string>
  style: ColumnType<StyleCard, string | undefined, string>
  joined_at: Date
  suspended_until: ColumnType<Date | null, Date | null | undefined, Date | null>
  /** Since when they are gone; then there is no name and no account. */
  left_at: Generated<Date | null>
}

type Tables = {
  person: PersonTable
}

export type PersonRow = Selectable<PersonTable>

const tables = (db: DbOrTx) => db.withTables<Tables>()

/** @returns undefined if the account already is a person of the space */
export const insertPerson = (
  db: DbOrTx,
  row: { space_id: SpaceId; id: PersonId; account_id: AccountId; name: string; role: Role; joined_at: Date },
): Promise<PersonRow | undefined> =>
  tables(db)
    .insertInto('person')
    .values(row)
    .onConflict((oc) => oc.columns(['space_id', 'account_id']).doNothing())
    .returningAll()
    .executeTakeFirst()

/** Whom an invitation is for, where it is for one person alone: somebody who was brought in from elsewhere. */
export const findClaim = async (db: DbOrTx, spaceId: SpaceId, tokenHash: string): Promise<PersonId | null> => {
  const row = await db
    .withTables<{ invitation: { space_id: SpaceId; token_hash: string; person_id: PersonId | null } }>()
    .selectFrom('invitation')
    .select('person_id')
    .where('space_id', '=', spaceId)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst()
  return row?.person_id ?? null
}

/** An account takes the place of somebody who had none. @returns undefined if it is taken, or the account is a person here already */
export const claimPerson = async (
  db: DbOrTx,
  { space_id, id, account_id, name }: { space_id: SpaceId; id: PersonId; account_id: AccountId; name: string },
): Promise<PersonRow | undefined> => {
  if (await findPersonOfAccount(db, space_id, account_id)) return undefined
  return (
    tables(db)
      .updateTable('person')
      .set({ account_id, name })
      .where('space_id', '=', space_id)
      .where('id', '=', id)
      .where('account_id', 'is', null)
      // Whoever left is nobody, for good.
      .where(sql<boolean>`left_at is null`)
      .returningAll()
      .executeTakeFirst()
  )
}

/** A person who is here; whoever left is found by `findPeople` alone, for what still hangs on them. */
export const findPerson = (db: DbOrTx, spaceId: SpaceId, id: string): Promise<PersonRow | undefined> =>
  tables(db)
    .selectFrom('person')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as PersonId)
    .where('left_at', 'is', null)
    .executeTakeFirst()

export const findPersonOfAccount = (
  db: DbOrTx,
  spaceId: SpaceId,
  accountId: AccountId,
): Promise<PersonRow | undefined> =>
  tables(db)
    .selectFrom('person')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('account_id', '=', accountId)
    .executeTakeFirst()

export const listPeopleOfAccount = (db: DbOrTx, accountId: AccountId): Promise<PersonRow[]> =>
  tables(db).selectFrom('person').selectAll().where('account_id', '=', accountId).orderBy('joined_at').execute()

export const findPeople = (db: DbOrTx, spaceId: SpaceId, ids: readonly PersonId[]): Promise<PersonRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tables(db).selectFrom('person').selectAll().where('space_id', '=', spaceId).where('id', 'in', ids).execute()

/** Moderators and keepers of a space: those who can look at a case. */
export const listModerators = (db: DbOrTx, spaceId: SpaceId): Promise<PersonRow[]> =>
  tables(db)
    .selectFrom('person')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('role', 'in', ['keeper', 'moderator'])
    .execute()

export const updatePerson = (
  db: DbOrTx,
  spaceId: SpaceId,
  id: PersonId,
  change: Updateable<PersonTable>,
): Promise<PersonRow> =>
  tables(db)
    .updateTable('person')
    .set(change)
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** The keepers of a space, held until the transaction ends, so that two cannot step down at once. */
export const lockKeepers = (tx: Transaction, spaceId: SpaceId): Promise<Pick<PersonRow, 'id'>[]> =>
  tables(tx)
    .selectFrom('person')
    .select('id')
    .where('space_id', '=', spaceId)
    .where('role', '=', 'keeper')
    .orderBy('id')
    .forUpdate()
    .execute()

/** One more than `limit` people by name, so that the caller sees whether there is a next page. `name`: how it begins. */
export const listPeople = (
  db: DbOrTx,
  of: { spaceId: SpaceId; name: string; after: { name: string; id: string } | null; limit: number },
): Promise<PersonRow[]> =>
  tables(db)
    .selectFrom('person')
    .selectAll()
    .where('space_id', '=', of.spaceId)
    .where('left_at', 'is', null)
    .$if(of.name !== '', (query) =>
      query.where(sql<boolean>`lower(name) like ${`${of.name.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`}`),
    )
    .$if(of.after !== null, (query) =>
      query.where(sql<boolean>`(lower(name), id) > (lower(${of.after?.name}::text), ${of.after?.id}::uuid)`),
    )
    .orderBy(sql`lower(name)`)
    .orderBy('id')
    .limit(of.limit + 1)
    .execute()

/** People with whose name one of these texts begins, without case; at most fifty. */
export const listPeopleNamed = (db: DbOrTx, spaceId: SpaceId, texts: readonly string[]): Promise<PersonRow[]> =>
  texts.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom('person')
        .selectAll()
        .where('space_id', '=', spaceId)
        .where('name', '!=', '')
        .where(
          sql<boolean>`exists (
            select 1 from unnest(${texts}::text[]) begun where lower(left(begun, length(name))) = lower(name))`,
        )
        .limit(50)
        .execute()

/** Suspends a person until an instant, or lifts it with null. Taken in the transaction of the decision. */
export const setSuspendedUntil = async (
  tx: DbOrTx,
  spaceId: SpaceId,
  id: PersonId,
  until: Date | null,
): Promise<void> => {
  await tables(tx)
    .updateTable('person')
    .set({ suspended_until: until })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .execute()
}

/** The accounts that keep a space, by name. */
export const listKeeperAccounts = (db: DbOrTx): Promise<{ id: AccountId; name: string }[]> =>
  db
    .withTables<{ account: { id: AccountId; name: string }; person: PersonTable }>()
    .selectFrom('account')
    .innerJoin('person', 'person.account_id', 'account.id')
    .select(['account.id', 'account.name'])
    .distinct()
    .where('person.role', '=', 'keeper')
    .orderBy('account.name')
    .execute()
