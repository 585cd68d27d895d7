import type { PersonId, PostId, SpaceId, Visibility } from '@hearth/contract'
import { type Selectable, sql } from 'kysely'
import type { DbOrTx } from '../ground/db/database.ts'

interface BookmarkTable {
  space_id: SpaceId
  person_id: PersonId
  thread_id: PostId
  read_to: Date
}

type Tables = {
  bookmark: BookmarkTable
  post: {
    space_id: SpaceId
    id: PostId
    thread_id: PostId
    parent_id: PostId | null
    author_id: PersonId
    visibility: Visibility
    published_at: Date
  }
}

export type BookmarkRow = Selectable<BookmarkTable>

export interface Reader {
  readonly spaceId: SpaceId
  readonly personId: PersonId
}

/** So many new replies are counted. */
const maxCounted = 100

const tables = (db: DbOrTx) => db.withTables<Tables>()

export const findBookmark = (db: DbOrTx, reader: Reader, threadId: PostId): Promise<BookmarkRow | undefined> =>
  ofReader(db, reader).selectAll().where('thread_id', '=', threadId).executeTakeFirst()

/** The bookmarks in what was read last, furthest first. */
export const listBookmarks = (db: DbOrTx, reader: Reader, limit: number): Promise<BookmarkRow[]> =>
  ofReader(db, reader).selectAll().orderBy('read_to', 'desc').orderBy('thread_id').limit(limit).execute()

const ofReader = (db: DbOrTx, { spaceId, personId }: Reader) =>
  tables(db).selectFrom('bookmark').where('space_id', '=', spaceId).where('person_id', '=', personId)

/** Keeps how far somebody has read; never moves back. */
export const moveBookmark = async (db: DbOrTx, row: BookmarkRow): Promise<void> => {
  await tables(db)
    .insertInto('bookmark')
    .values(row)
    .onConflict((oc) =>
      oc
        .columns(['space_id', 'person_id', 'thread_id'])
        .doUpdateSet({ read_to: sql<Date>`greatest(bookmark.read_to, excluded.read_to)` }),
    )
    .execute()
}

export const deleteBookmarks = async (db: DbOrTx, { spaceId, personId }: Reader): Promise<void> => {
  await tables(db).deleteFrom('bookmark').where('space_id', '=', spaceId).where('person_id', '=', personId).execute()
}

/**
 * What others have openly answered after each bookmark: the first, and how many, at most a hundred.
 *
 * @param limited people whose answers are folded for this reader, and call nobody back
 */
export const findNewReplies = async (
  db: DbOrTx,
  rows: readonly BookmarkRow[],
  limited: ReadonlySet<PersonId>,
): Promise<Map<PostId, { readonly count: number; readonly firstId: PostId }>> => {
  const [one] = rows
  if (one === undefined) return new Map()
  const { rows: found } = await sql<{ thread_id: PostId; count: number; first_id: PostId }>`
    select asked.thread_id, fresh.count, fresh.first_id
    from unnest(${rows.map((row) => row.thread_id)}::uuid[], ${rows.map((row) => row.read_to)}::timestamptz[])
      as asked (thread_id, read_to)
    cross join lateral (
      select count(*)::integer as count, (array_agg(id order by published_at, id))[1] as first_id
      from (
        select id, published_at from post
        where space_id = ${one.space_id} and thread_id = asked.thread_id and published_at > asked.read_to
          and parent_id is not null and visibility in ('visible', 'hidden')
          and author_id <> ${one.person_id} and author_id <> all(${[...limited]}::uuid[])
        order by published_at, id
        limit ${maxCounted}
      ) since
    ) fresh
    where fresh.count > 0`.execute(db)
  return new Map(found.map((row) => [row.thread_id, { count: row.count, firstId: row.first_id }]))
}
