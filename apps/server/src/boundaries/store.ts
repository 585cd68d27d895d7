import type { HiddenWordId, PersonId, Role, SpaceId } from '@hearth/contract'
import type { Selectable } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'

type FollowTable = {
  space_id: SpaceId
  /** Who follows. Only they may ever see it. */
  person_id: PersonId
  other_id: PersonId
  since: Date
}

type HiddenWordTable = {
  space_id: SpaceId
  id: HiddenWordId
  person_id: PersonId
  /** As it was written, without blanks around it. */
  word: string
  since: Date
}

export type HiddenWordRow = Selectable<HiddenWordTable>

const tables = (db: DbOrTx) =>
  db.withTables<{
    follow: FollowTable
    hidden_word: HiddenWordTable
    person: { space_id: SpaceId; id: PersonId; name: string; role: Role }
  }>()

/** Does nothing where they are followed already. */
export const insertFollow = async (db: DbOrTx, row: FollowTable): Promise<void> => {
  await tables(db)
    .insertInto('follow')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
}

export const deleteFollow = async (
  db: DbOrTx,
  spaceId: SpaceId,
  personId: PersonId,
  otherId: PersonId,
): Promise<void> => {
  await tables(db)
    .deleteFrom('follow')
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .where('other_id', '=', otherId)
    .execute()
}

/** Whom a person follows, by name. */
export const listFollowed = (
  db: DbOrTx,
  spaceId: SpaceId,
  personId: PersonId,
): Promise<{ id: PersonId; name: string; role: Role; since: Date }[]> =>
  tables(db)
    .selectFrom('follow')
    .innerJoin('person', (join) =>
      join.onRef('person.space_id', '=', 'follow.space_id').onRef('person.id', '=', 'follow.other_id'),
    )
    .select(['person.id', 'person.name', 'person.role', 'follow.since'])
    .where('follow.space_id', '=', spaceId)
    .where('follow.person_id', '=', personId)
    .orderBy('person.name')
    .execute()

/** Everybody who follows a person. Decides who may answer; never leaves the server. */
export const findFollowers = async (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<Set<PersonId>> => {
  const rows = await tables(db)
    .selectFrom('follow')
    .select('person_id')
    .where('space_id', '=', spaceId)
    .where('other_id', '=', personId)
    .execute()
  return new Set(rows.map((row) => row.person_id))
}

export const listHiddenWords = (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<HiddenWordRow[]> =>
  tables(db)
    .selectFrom('hidden_word')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .orderBy('word')
    .execute()

/** @returns undefined if the word is there already */
export const insertHiddenWord = (tx: Transaction, row: HiddenWordTable): Promise<HiddenWordRow | undefined> =>
  tables(tx)
    .insertInto('hidden_word')
    .values(row)
    .onConflict((oc) => oc.columns(['space_id', 'person_id', 'word']).doNothing())
    .returningAll()
    .executeTakeFirst()

export const deleteHiddenWord = async (db: DbOrTx, spaceId: SpaceId, personId: PersonId, id: string): Promise<void> => {
  await tables(db)
    .deleteFrom('hidden_word')
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .where('id', '=', id as HiddenWordId)
    .execute()
}
