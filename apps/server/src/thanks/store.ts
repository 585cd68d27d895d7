import type { PersonId, PostId, SpaceId, ThanksId } from '@hearth/contract'
import { type Selectable, sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'
import type { Place } from '../ground/requests/cursor.ts'

type ThanksTable = {
  space_id: SpaceId
  id: ThanksId
  from_id: PersonId
  to_id: PersonId
  post_id: PostId | null
  act: string
  effect: string
  meaning: string
  is_shown: boolean
  given_at: Date
}

export type ThanksRow = Selectable<ThanksTable>

const tables = (db: DbOrTx) => db.withTables<{ thanks: ThanksTable }>()

export const insertThanks = async (tx: Transaction, row: ThanksTable): Promise<void> => {
  await tables(tx).insertInto('thanks').values(row).execute()
}

export const findThanks = (db: DbOrTx, spaceId: SpaceId, id: string): Promise<ThanksRow | undefined> =>
  tables(db)
    .selectFrom('thanks')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as ThanksId)
    .executeTakeFirst()

/** One more than `limit`, newest first, so that the caller sees whether there is a next page. */
export const listThanks = (
  db: DbOrTx,
  of: {
    spaceId: SpaceId
    box: 'received' | 'given'
    personId: PersonId
    isShownOnly: boolean
    /** Whose thanks are left out: of whoever the receiver blocked. */
    without: ReadonlySet<PersonId>
    after: Place | null
    limit: number
  },
): Promise<ThanksRow[]> =>
  tables(db)
    .selectFrom('thanks')
    .selectAll()
    .where('space_id', '=', of.spaceId)
    .where(of.box === 'received' ? 'to_id' : 'from_id', '=', of.personId)
    .$if(of.isShownOnly, (query) => query.where('is_shown', '=', true))
    .$if(of.without.size > 0, (query) => query.where('from_id', 'not in', [...of.without]))
    .$if(of.after !== null, (query) =>
      query.where(sql<boolean>`(given_at, id) < (${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`),
    )
    .orderBy('given_at', 'desc')
    .orderBy('id', 'desc')
    .limit(of.limit + 1)
    .execute()

export const setShown = async (db: DbOrTx, spaceId: SpaceId, id: ThanksId, isShown: boolean): Promise<void> => {
  await tables(db)
    .updateTable('thanks')
    .set({ is_shown: isShown })
    .where('space_id', '=', spaceId)
    .where('id', '=', id)
    .execute()
}

export const deleteThanks = async (tx: Transaction, spaceId: SpaceId, id: ThanksId): Promise<void> => {
  await tables(tx).deleteFrom('thanks').where('space_id', '=', spaceId).where('id', '=', id).execute()
}
