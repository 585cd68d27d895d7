import {
  has,
  type PersonId,
  type PostId,
  type ReactionKind,
  type ReactionSummary,
  type SpaceId,
} from '@hearth/contract'
import { sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'
import type { ReactionsOf } from '../posts/read-posts.ts'
import { findSpace } from '../spaces/store.ts'
import { toSpace } from '../spaces/view.ts'

type ReactionTable = {
  space_id: SpaceId
  post_id: PostId
  person_id: PersonId
  kind: ReactionKind
  made_at: Date
}

const tables = (db: DbOrTx) => db.withTables<{ reaction: ReactionTable }>()

/** Does nothing where it is there already. */
export const insertReaction = async (tx: Transaction, row: ReactionTable): Promise<void> => {
  await tables(tx)
    .insertInto('reaction')
    .values(row)
    .onConflict((oc) => oc.doNothing())
    .execute()
}

export const deleteReaction = async (tx: Transaction, row: Omit<ReactionTable, 'made_at'>): Promise<void> => {
  await tables(tx)
    .deleteFrom('reaction')
    .where('space_id', '=', row.space_id)
    .where('post_id', '=', row.post_id)
    .where('person_id', '=', row.person_id)
    .where('kind', '=', row.kind)
    .execute()
}

/**
 * What people thought of posts, as one person may see it: no counts before they have reacted themselves, and in a space that
 * shows no counts only those of their own posts.
 */
export const reactionsOf: ReactionsOf = async (db, { spaceId, posts, personId }) => {
  if (posts.length === 0) return new Map()
  const space = await findSpace(db, spaceId)
  const isShown = space !== undefined && has(toSpace(space), 'shows-counts')
  const rows = await tables(db)
    .selectFrom('reaction')
    .select(['post_id', 'kind', sql<number>`count(*)::integer`.as('count')])
    .select(sql<boolean>`coalesce(bool_or(person_id = ${personId}::uuid), false)`.as('is_mine'))
    .where('space_id', '=', spaceId)
    .where(
      'post_id',
      'in',
      posts.map((post) => post.id),
    )
    .groupBy(['post_id', 'kind'])
    .orderBy('kind')
    .execute()
  return new Map(
    posts.map((post) => {
      const here = rows.filter((row) => row.post_id === post.id)
      const mine = here.filter((row) => row.is_mine).map((row) => row.kind)
      const mayCount = (isShown && mine.length > 0) || (personId !== null && post.author_id === personId)
      const counts = Object.fromEntries(here.map((row) => [row.kind, row.count])) as ReactionSummary['counts']
      return [post.id, { mine, counts: mayCount ? counts : null }]
    }),
  )
}

/** Who reacted to each of these posts, up to an instant: every person once, whatever the kind. */
export const listVoices = async (
  db: DbOrTx,
  of: { spaceId: SpaceId; postIds: readonly PostId[]; until: Date },
): Promise<Map<PostId, PersonId[]>> => {
  if (of.postIds.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('reaction')
    .select(['post_id', sql<PersonId[]>`array_agg(distinct person_id)`.as('people')])
    .where('space_id', '=', of.spaceId)
    .where(sql<boolean>`post_id = any(${of.postIds}::uuid[])`)
    .where('made_at', '<=', of.until)
    .groupBy('post_id')
    .execute()
  return new Map(rows.map((row) => [row.post_id, row.people]))
}

/** What everybody in a space reacted to in a span of time; of each person at most 500 posts, always the same ones. */
export const listRecentVoices = async (
  db: DbOrTx,
  of: { spaceId: SpaceId; from: Date; until: Date },
): Promise<Map<PersonId, PostId[]>> => {
  const rows = await tables(db)
    .selectFrom('reaction')
    .select(['person_id', sql<PostId[]>`(array_agg(distinct post_id))[1:500]`.as('posts')])
    .where('space_id', '=', of.spaceId)
    .where('made_at', '>', of.from)
    .where('made_at', '<=', of.until)
    .groupBy('person_id')
    .execute()
  return new Map(rows.map((row) => [row.person_id, row.posts]))
}
