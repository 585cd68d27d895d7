import type { PersonId, PostId, SpaceId, Visibility } from '@hearth/contract'
import { sql } from 'kysely'
import type { DbOrTx } from '../ground/db/database.ts'
import type { Place } from '../ground/requests/cursor.ts'

/** What places need of a post; feeds write nothing. */
type Placed = {
  space_id: SpaceId
  id: PostId
  thread_id: PostId
  parent_id: PostId | null
  author_id: PersonId
  visibility: Visibility
  published_at: Date
}

export interface ListOf {
  readonly spaceId: SpaceId
  /** The replies of this thread; null: the openers of the space. */
  readonly threadId: PostId | null
}

/** Whose held posts are shown: one's own, or everybody's (`all`, for moderators). */
export type HeldOf = PersonId | 'all' | null

const posts = (db: DbOrTx, { spaceId, threadId }: ListOf) => {
  const query = db.withTables<{ post: Placed }>().selectFrom('post').where('space_id', '=', spaceId)
  return threadId === null
    ? query.where('parent_id', 'is', null)
    : query.where('thread_id', '=', threadId).where('parent_id', 'is not', null)
}

// An empty place is shown only while something hangs on it.
const isStanding = sql<boolean>`(visibility <> 'deleted' or exists (
  select 1 from post as child where child.space_id = post.space_id and child.parent_id = post.id))`

/**
 * One more than `limit` places by time, so that the caller sees whether there is a next page.
 *
 * @param of.after the place after which to go on
 */
export const listByTime = (
  db: DbOrTx,
  list: ListOf,
  of: { order: 'newest' | 'oldest'; after: Place | null; limit: number; heldOf: HeldOf },
): Promise<{ id: PostId; published_at: Date }[]> => {
  const direction = of.order === 'newest' ? 'desc' : 'asc'
  const beyond = sql.raw(of.order === 'newest' ? '<' : '>')
  return posts(db, list)
    .select(['id', 'published_at'])
    .where(isStanding)
    .$if(of.heldOf === null, (query) => query.where('visibility', '!=', 'held'))
    .$if(of.heldOf !== null && of.heldOf !== 'all', (query) =>
      query.where((eb) => eb.or([eb('visibility', '!=', 'held'), eb('author_id', '=', of.heldOf as PersonId)])),
    )
    .$if(of.after !== null, (query) =>
      query.where(sql<boolean>`(published_at, id) ${beyond} (${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`),
    )
    .orderBy('published_at', direction)
    .orderBy('id', direction)
    .limit(of.limit + 1)
    .execute()
}

/** Where a post stands in a list; undefined where it is not in it. */
export const findInList = (
  db: DbOrTx,
  list: ListOf,
  id: PostId,
): Promise<{ id: PostId; published_at: Date } | undefined> =>
  posts(db, list).select(['id', 'published_at']).where('id', '=', id).executeTakeFirst()

/** The newest posts of a list up to an instant that may stand for a place: the same for every reader. */
export const listCandidates = (
  db: DbOrTx,
  list: ListOf,
  of: { until: Date; limit: number },
): Promise<{ id: PostId; author_id: PersonId; visibility: Visibility; published_at: Date }[]> =>
  posts(db, list)
    .select(['id', 'author_id', 'visibility', 'published_at'])
    .where(isStanding)
    .where('published_at', '<=', of.until)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(of.limit)
    .execute()
