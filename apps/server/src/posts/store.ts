import type { Analysis, PersonId, PostId, ReplyAudience, SpaceId, Visibility } from '@hearth/contract'
import { type ColumnType, type Generated, type Insertable, type Selectable, sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'

type PostTable = {
  space_id: SpaceId
  id: PostId
  thread_id: PostId
  parent_id: PostId | null
  author_id: PersonId
  title: string | null
  text: string
  visibility: Visibility
  version: number
  published_at: Date
  edited_at: Date | null
  /** Of an opener: since when its thread takes no more replies. */
  closed_at: Date | null
  /** The decision behind a limit. */
  decision_id: string | null
  /** Who may answer; of an opener, in its whole thread. */
  replies_from: Generated<ReplyAudience>
}

type VersionTable = {
  space_id: SpaceId
  post_id: PostId
  version: number
  title: string | null
  text: string
  written_at: Date
}

type AnalysisTable = {
  space_id: SpaceId
  post_id: PostId
  engine: string
  result: ColumnType<Analysis, string, string>
  read_at: Date
}

export type PostRow = Selectable<PostTable>
export type VersionRow = Selectable<VersionTable>

/** A post with what its view needs of its thread. */
export type PostInThread = PostRow & {
  thread_closed_at: Date | null
  /** The author, visibility and audience of its thread's opener. */
  thread_author_id: PersonId
  thread_visibility: Visibility
  thread_replies_from: ReplyAudience
  reply_count: number
  last_reply_at: Date | null
}

const tables = (db: DbOrTx) => db.withTables<{ post: PostTable; post_version: VersionTable; analysis: AnalysisTable }>()

export const insertPost = async (tx: Transaction, row: Insertable<PostTable>): Promise<void> => {
  await tables(tx).insertInto('post').values(row).execute()
}

export const findPost = (db: DbOrTx, spaceId: SpaceId, id: string): Promise<PostRow | undefined> =>
  tables(db)
    .selectFrom('post')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as PostId)
    .executeTakeFirst()

/** Finds a post and holds it until the transaction ends: for change, or only against change by others (`share`). */
export const lockPost = (
  tx: Transaction,
  spaceId: SpaceId,
  id: string,
  strength: 'change' | 'share' = 'change',
): Promise<PostRow | undefined> => {
  const query = tables(tx)
    .selectFrom('post')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as PostId)
  return (strength === 'change' ? query.forUpdate() : query.forShare()).executeTakeFirst()
}

const repliesOf = (what: string) => {
  const from = sql`from post as reply where reply.space_id = post.space_id and reply.visibility in ('visible', 'hidden')`
  return sql`case when post.parent_id is null
    then (select ${sql.raw(what)} ${from} and reply.thread_id = post.id and reply.parent_id is not null)
    else (select ${sql.raw(what)} ${from} and reply.parent_id = post.id) end`
}

/** Posts by id, with what their views need; in no order. */
export const findPosts = (db: DbOrTx, spaceId: SpaceId, ids: readonly PostId[]): Promise<PostInThread[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom('post')
        .innerJoin('post as opener', (join) =>
          join.onRef('opener.space_id', '=', 'post.space_id').onRef('opener.id', '=', 'post.thread_id'),
        )
        .selectAll('post')
        .select([
          'opener.closed_at as thread_closed_at',
          'opener.author_id as thread_author_id',
          'opener.visibility as thread_visibility',
          'opener.replies_from as thread_replies_from',
          sql<number>`(${repliesOf('count(*)')})::integer`.as('reply_count'),
          sql<Date | null>`${repliesOf('max(reply.published_at)')}`.as('last_reply_at'),
        ])
        .where('post.space_id', '=', spaceId)
        .where('post.id', 'in', ids)
        .execute()

/** The posts of a thread before a post, oldest first, at most `limit`: what it answers to. */
export const listBefore = async (db: DbOrTx, post: PostRow, limit = 5): Promise<PostRow[]> => {
  const rows = await tables(db)
    .selectFrom('post')
    .selectAll()
    .where('space_id', '=', post.space_id)
    .where('thread_id', '=', post.thread_id)
    .where(sql<boolean>`(published_at, id) < (${post.published_at}::timestamptz, ${post.id}::uuid)`)
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.reverse()
}

/** Changes text and title of a post; the caller has kept the earlier version. */
export const updateText = async (
  tx: Transaction,
  of: { spaceId: SpaceId; postId: PostId },
  change: Pick<PostRow, 'title' | 'text' | 'version' | 'edited_at' | 'visibility'>,
): Promise<void> => {
  await tables(tx)
    .updateTable('post')
    .set(change)
    .where('space_id', '=', of.spaceId)
    .where('id', '=', of.postId)
    .execute()
}

/**
 * Sets who can see a post, with the decision behind it. A post that its author deleted stays deleted.
 *
 * @returns false where there is no such post or it is deleted
 */
export const setVisibility = async (
  tx: Transaction,
  of: { spaceId: SpaceId; postId: PostId; visibility: Exclude<Visibility, 'deleted'>; decisionId: string | null },
): Promise<boolean> => {
  const result = await tables(tx)
    .updateTable('post')
    .set({ visibility: of.visibility, decision_id: of.decisionId })
    .where('space_id', '=', of.spaceId)
    .where('id', '=', of.postId)
    .where('visibility', '!=', 'deleted')
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Closes a thread for replies from an instant, or opens it again with null. Any post of the thread may be named. */
export const setClosed = async (
  tx: Transaction,
  spaceId: SpaceId,
  postId: PostId,
  closedAt: Date | null,
): Promise<void> => {
  await tables(tx)
    .updateTable('post')
    .set({ closed_at: closedAt })
    .where('space_id', '=', spaceId)
    .where('parent_id', 'is', null)
    .where('id', '=', (eb) =>
      eb
        .selectFrom('post as named')
        .select('named.thread_id')
        .where('named.space_id', '=', spaceId)
        .where('named.id', '=', postId),
    )
    .execute()
}

export const setRepliesFrom = async (
  tx: Transaction,
  spaceId: SpaceId,
  postId: PostId,
  audience: ReplyAudience,
): Promise<void> => {
  await tables(tx)
    .updateTable('post')
    .set({ replies_from: audience })
    .where('space_id', '=', spaceId)
    .where('id', '=', postId)
    .execute()
}

/** Takes away every word of a post and of its versions; an empty place remains for its replies to hang on. */
export const blankPost = async (tx: Transaction, spaceId: SpaceId, postId: PostId): Promise<void> => {
  for (const table of ['post_version', 'analysis'] as const) {
    await tables(tx).deleteFrom(table).where('space_id', '=', spaceId).where('post_id', '=', postId).execute()
  }
  await tables(tx)
    .updateTable('post')
    .set({ visibility: 'deleted', text: '', title: null })
    .where('space_id', '=', spaceId)
    .where('id', '=', postId)
    .execute()
}

/** Deletes the row itself, with everything that hangs on it. */
export const deletePostRow = async (tx: Transaction, spaceId: SpaceId, postId: PostId): Promise<void> => {
  await tables(tx).deleteFrom('post').where('space_id', '=', spaceId).where('id', '=', postId).execute()
}

export const hasReplies = async (db: DbOrTx, spaceId: SpaceId, postId: PostId): Promise<boolean> =>
  (await tables(db)
    .selectFrom('post')
    .select('id')
    .where('space_id', '=', spaceId)
    .where('parent_id', '=', postId)
    .limit(1)
    .executeTakeFirst()) !== undefined

export const insertVersion = async (tx: Transaction, row: VersionTable): Promise<void> => {
  await tables(tx).insertInto('post_version').values(row).execute()
}

/** Earlier versions, newest first; the current one is the post itself. */
export const listVersions = (db: DbOrTx, spaceId: SpaceId, postId: PostId): Promise<VersionRow[]> =>
  tables(db)
    .selectFrom('post_version')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('post_id', '=', postId)
    .orderBy('version', 'desc')
    .execute()

/** Keeps the server's own reading of a post, in place of an earlier one. */
export const putAnalysis = async (
  tx: Transaction,
  of: { spaceId: SpaceId; postId: PostId; analysis: Analysis; readAt: Date },
): Promise<void> => {
  const result = JSON.stringify(of.analysis)
  const row = { engine: of.analysis.engine, result, read_at: of.readAt }
  await tables(tx)
    .insertInto('analysis')
    .values({ space_id: of.spaceId, post_id: of.postId, ...row })
    .onConflict((oc) => oc.columns(['space_id', 'post_id']).doUpdateSet(row))
    .execute()
}

export const findAnalyses = async (
  db: DbOrTx,
  spaceId: SpaceId,
  ids: readonly PostId[],
): Promise<Map<PostId, Analysis>> => {
  if (ids.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('analysis')
    .select(['post_id', 'result'])
    .where('space_id', '=', spaceId)
    .where('post_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.post_id, row.result]))
}

/** The scores alone, for many posts at once. */
export const findScores = async (
  db: DbOrTx,
  spaceId: SpaceId,
  ids: readonly PostId[],
): Promise<Map<PostId, NonNullable<Analysis['scores']>>> => {
  if (ids.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('analysis')
    .select(['post_id', sql<Analysis['scores'] | null>`result -> 'scores'`.as('scores')])
    .where('space_id', '=', spaceId)
    .where(sql<boolean>`post_id = any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.flatMap((row) => (row.scores ? [[row.post_id, row.scores] as const] : [])))
}

/** Takes everything but its language out of every reading of a space. */
export const forgetScores = async (tx: Transaction, spaceId: SpaceId): Promise<void> => {
  await sql`
    update analysis set result = jsonb_build_object(
      'language', result -> 'language', 'engine', result -> 'engine', 'findings', '[]'::jsonb, 'signals', '{}'::jsonb)
    where space_id = ${spaceId}`.execute(tx)
}
