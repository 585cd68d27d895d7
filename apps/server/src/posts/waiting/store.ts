import type { PersonId, PostId, SpaceId, Visibility } from '@hearth/contract'
import { sql } from 'kysely'
import type { DbOrTx, Transaction } from '../../ground/db/database.ts'

type PostPart = {
  space_id: SpaceId
  id: PostId
  author_id: PersonId
  title: string | null
  text: string
  visibility: Visibility
  published_at: Date
}

const posts = (db: DbOrTx) => db.withTables<{ post: PostPart }>().selectFrom('post')

/** One post of a person at a time: until the transaction ends, another one of theirs waits here. */
export const lockAuthor = async (tx: Transaction, spaceId: SpaceId, authorId: PersonId): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`post:${spaceId}:${authorId}`}, 0))`.execute(tx)
}

interface Of {
  readonly spaceId: SpaceId
  readonly authorId: PersonId
  /** A post that is left out: the one that is being edited. */
  readonly without: string | null
}

/** How many posts of somebody others can read; at most `enough` are counted. */
export const countStanding = async (db: DbOrTx, of: Of, enough: number): Promise<number> => {
  const rows = await posts(db)
    .select('id')
    .where('space_id', '=', of.spaceId)
    .where('author_id', '=', of.authorId)
    .where('visibility', 'in', ['visible', 'hidden'])
    .$if(of.without !== null, (query) => query.where('id', '!=', of.without as PostId))
    .limit(enough)
    .execute()
  return rows.length
}

/** When somebody last posted; what they took away since counts too, or the pace could be broken by it. */
export const findLastPostedAt = async (db: DbOrTx, of: Of): Promise<Date | null> => {
  const row = await posts(db)
    .select('published_at')
    .where('space_id', '=', of.spaceId)
    .where('author_id', '=', of.authorId)
    .orderBy('published_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.published_at ?? null
}

/** The newest texts since an instant, titles before them: somebody's own, or other people's; at most two hundred. */
export const listTexts = async (
  db: DbOrTx,
  of: Of & { readonly whose: 'own' | 'others'; readonly since: Date },
): Promise<string[]> => {
  const rows = await posts(db)
    .select(['title', 'text'])
    .where('space_id', '=', of.spaceId)
    .where('author_id', of.whose === 'own' ? '=' : '!=', of.authorId)
    .where('published_at', '>', of.since)
    .where('visibility', '!=', 'deleted')
    .$if(of.without !== null, (query) => query.where('id', '!=', of.without as PostId))
    .orderBy('published_at', 'desc')
    .limit(200)
    .execute()
  return rows.map((row) => wholeText(row))
}

export const wholeText = ({ title, text }: { readonly title: string | null; readonly text: string }): string =>
  title === null ? text : `${title}\n${text}`
