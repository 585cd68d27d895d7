import type { PersonId, PostId, SpaceId, Visibility } from '@hearth/contract'
import { type Selectable, sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'

type GreeterTable = {
  space_id: SpaceId
  person_id: PersonId
  since: Date
  /** When they were last told of somebody new; null where never. */
  told_at: Date | null
}

/** What this stage reads of posts, which an earlier one keeps. */
type PostPart = {
  space_id: SpaceId
  id: PostId
  parent_id: PostId | null
  author_id: PersonId
  visibility: Visibility
  published_at: Date
}

export type GreeterRow = Selectable<GreeterTable>

const tables = (db: DbOrTx) => db.withTables<{ greeter: GreeterTable; post: PostPart }>()

export const findGreeter = (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<GreeterRow | undefined> =>
  tables(db)
    .selectFrom('greeter')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .executeTakeFirst()

/** Somebody offers to greet; again leaves it as it was. */
export const insertGreeter = async (db: DbOrTx, row: Omit<GreeterRow, 'told_at'>): Promise<void> => {
  await tables(db)
    .insertInto('greeter')
    .values({ ...row, told_at: null })
    .onConflict((oc) => oc.columns(['space_id', 'person_id']).doNothing())
    .execute()
}

export const deleteGreeter = async (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<void> => {
  await tables(db).deleteFrom('greeter').where('space_id', '=', spaceId).where('person_id', '=', personId).execute()
}

/** Everybody who greets, whoever was told longest ago first, held until the transaction ends. */
export const lockGreeters = (tx: Transaction, spaceId: SpaceId): Promise<GreeterRow[]> =>
  tables(tx)
    .selectFrom('greeter')
    .selectAll()
    .where('space_id', '=', spaceId)
    .orderBy(sql`told_at asc nulls first`)
    .orderBy('since')
    .orderBy('person_id')
    .forUpdate()
    .execute()

export const setTold = async (tx: Transaction, spaceId: SpaceId, personId: PersonId, at: Date): Promise<void> => {
  await tables(tx)
    .updateTable('greeter')
    .set({ told_at: at })
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .execute()
}

/** Whether somebody wrote anything before a post that they did not take away again. */
export const wroteBefore = async (
  db: DbOrTx,
  post: Pick<PostPart, 'space_id' | 'id' | 'author_id' | 'published_at'>,
): Promise<boolean> => {
  const row = await tables(db)
    .selectFrom('post')
    .select('id')
    .where('space_id', '=', post.space_id)
    .where('author_id', '=', post.author_id)
    .where(sql<boolean>`(published_at, id) < (${post.published_at}::timestamptz, ${post.id}::uuid)`)
    .where('visibility', '!=', 'deleted')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Whether anybody but its author has answered a post. */
export const isAnswered = async (
  db: DbOrTx,
  post: Pick<PostPart, 'space_id' | 'id' | 'author_id'>,
): Promise<boolean> => {
  const row = await tables(db)
    .selectFrom('post')
    .select('id')
    .where('space_id', '=', post.space_id)
    .where('parent_id', '=', post.id)
    .where('author_id', '!=', post.author_id)
    .where('visibility', 'in', ['visible', 'hidden'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
