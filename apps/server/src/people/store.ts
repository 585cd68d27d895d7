import type { AccountId, PersonId, Role, SpaceId, StyleCard } from '@hearth/contract'
import type { ColumnType, Generated, Selectable, Updateable } from 'kysely'
import type { DbOrTx } from '../ground/db/database.ts'

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

export const findPerson = (db: DbOrTx, spaceId: SpaceId, id: string): Promise<PersonRow | undefined> =>
  tables(db)
    .selectFrom('person')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as PersonId)
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
