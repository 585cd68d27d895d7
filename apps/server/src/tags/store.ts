import type { PersonId, PostId, SpaceId, Tag, Visibility } from '@hearth/contract'
import { sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'
import type { Place } from '../ground/requests/cursor.ts'

type Tables = {
  thread_tag: { space_id: SpaceId; thread_id: PostId; name_key: string; name: string; place: number }
  post: { space_id: SpaceId; id: PostId; author_id: PersonId; visibility: Visibility; published_at: Date }
}

const tables = (db: DbOrTx) => db.withTables<Tables>()

/** Names that differ in case or in blanks alone are one tag. */
export const keyOf = (name: string): string => tidy(name).toLowerCase()

/** A name as it is shown: without blanks around it or twice inside. */
export const tidy = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim()

export const findTags = async (db: DbOrTx, spaceId: SpaceId, threadId: PostId): Promise<string[]> =>
  (
    await tables(db)
      .selectFrom('thread_tag')
      .select('name')
      .where('space_id', '=', spaceId)
      .where('thread_id', '=', threadId)
      .orderBy('place')
      .orderBy('name_key')
      .execute()
  ).map((row) => row.name)

/** The tags that open threads have, by name, each with how many, in the spelling used most. */
export const listTags = async (db: DbOrTx, spaceId: SpaceId, limit: number): Promise<Tag[]> =>
  tables(db)
    .selectFrom('thread_tag')
    .innerJoin('post', (join) =>
      join.onRef('post.space_id', '=', 'thread_tag.space_id').onRef('post.id', '=', 'thread_tag.thread_id'),
    )
    .select([
      sql<string>`mode() within group (order by thread_tag.name)`.as('name'),
      sql<number>`count(*)::integer`.as('threads'),
    ])
    .where('thread_tag.space_id', '=', spaceId)
    .where('post.visibility', '=', 'visible')
    .groupBy('thread_tag.name_key')
    .orderBy('thread_tag.name_key')
    .limit(limit)
    .execute()

/** One more than `limit` open threads with a tag, newest first. Folded and limited ones are found where they stand. */
export const listTagged = (
  db: DbOrTx,
  of: { readonly spaceId: SpaceId; readonly name: string; readonly after: Place | null; readonly limit: number },
): Promise<{ id: PostId; published_at: Date }[]> =>
  tables(db)
    .selectFrom('thread_tag')
    .innerJoin('post', (join) =>
      join.onRef('post.space_id', '=', 'thread_tag.space_id').onRef('post.id', '=', 'thread_tag.thread_id'),
    )
    .select(['post.id', 'post.published_at'])
    .where('thread_tag.space_id', '=', of.spaceId)
    .where('thread_tag.name_key', '=', keyOf(of.name))
    .where('post.visibility', '=', 'visible')
    .$if(of.after !== null, (query) =>
      query.where(sql<boolean>`(post.published_at, post.id) < (${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`),
    )
    .orderBy('post.published_at', 'desc')
    .orderBy('post.id', 'desc')
    .limit(of.limit + 1)
    .execute()

/** Puts names in place of the tags that a thread has. A name twice counts once. */
export const putTags = async (
  tx: Transaction,
  spaceId: SpaceId,
  threadId: PostId,
  names: readonly string[],
): Promise<void> => {
  await tables(tx).deleteFrom('thread_tag').where('space_id', '=', spaceId).where('thread_id', '=', threadId).execute()
  const byKey = new Map(names.map((name) => [keyOf(name), tidy(name)]))
  const rows = [...byKey].map(([name_key, name], place) => ({
    space_id: spaceId,
    thread_id: threadId,
    name_key,
    name,
    place,
  }))
  if (rows.length > 0) await tables(tx).insertInto('thread_tag').values(rows).execute()
}

/** Gives a tag another name; a thread that has both keeps one. @returns false where no thread has it */
export const renameTag = async (tx: Transaction, spaceId: SpaceId, from: string, to: string): Promise<boolean> => {
  const [fromKey, toKey] = [keyOf(from), keyOf(to)]
  const { rows } = await sql`
    delete from thread_tag where space_id = ${spaceId} and name_key = ${fromKey}
    returning thread_id, place`.execute(tx)
  for (const row of rows as { thread_id: PostId; place: number }[]) {
    await tables(tx)
      .insertInto('thread_tag')
      .values({ space_id: spaceId, thread_id: row.thread_id, name_key: toKey, name: tidy(to), place: row.place })
      .onConflict((oc) => oc.doNothing())
      .execute()
  }
  await tables(tx)
    .updateTable('thread_tag')
    .set({ name: tidy(to) })
    .where('space_id', '=', spaceId)
    .where('name_key', '=', toKey)
    .execute()
  return rows.length > 0
}
