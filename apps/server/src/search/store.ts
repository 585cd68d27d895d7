import type { PersonId, PersonRef, PostId, SpaceId, Visibility } from '@hearth/contract'
import { type RawBuilder, sql } from 'kysely'
import type { DbOrTx } from '../ground/db/database.ts'
import type { Place } from '../ground/requests/cursor.ts'
import type { LimitedOf } from './access.ts'
import type { Sought } from './parse-sought.ts'

/** One question to the entries of some languages: which of them share it, and its text as PostgreSQL's `tsquery`. */
export interface Question {
  readonly configs: readonly string[]
  readonly query: string
}

type Tables = {
  search_entry: { space_id: SpaceId; post_id: PostId; published_at: Date; config: string; words: string }
  post: { space_id: SpaceId; id: PostId; thread_id: PostId; author_id: PersonId; visibility: Visibility }
}

const tables = (db: DbOrTx) => db.withTables<Tables>()

/**
 * What is looked for, in every language that a space writes in. Languages that make the same of it are asked at once, and
 * one for which nothing is left (only words such as "the") is not asked.
 */
export const questionsOf = async (db: DbOrTx, spaceId: SpaceId, sought: Sought): Promise<Question[]> => {
  // Steps from one language to the next in the index: a space has few, and many posts in each.
  const { rows } = await sql<{ config: string; query: string }>`
    with recursive used as (
      (select config from search_entry where space_id = ${spaceId} order by config limit 1)
      union all
      select (select config from search_entry where space_id = ${spaceId} and config > used.config
        order by config limit 1) from used where used.config is not null
    )
    select config, (${queryOf(sought)})::text as query from used where config is not null`.execute(db)
  const byQuery = Map.groupBy(
    rows.filter((row) => row.query !== ''),
    (row) => row.query,
  )
  return [...byQuery].map(([query, same]) => ({ query, configs: same.map((row) => row.config) }))
}

const queryOf = ({ web, signs }: Sought): RawBuilder<unknown> =>
  signs.reduce(
    (query, sign) => sql`${query} && to_tsquery('simple', ${`${sign}:*`})`,
    sql`websearch_to_tsquery(config::regconfig, ${web})`,
  )

const matches = (questions: readonly Question[]): RawBuilder<boolean> =>
  sql<boolean>`(${sql.join(
    questions.map(
      ({ configs, query }) =>
        sql`(search_entry.words @@ ${query}::tsquery and search_entry.config = any(${configs}::text[]))`,
    ),
    sql` or `,
  )})`

const rankOf = (questions: readonly Question[]): RawBuilder<number> =>
  sql<number>`case ${sql.join(
    questions.map(
      ({ configs, query }) =>
        sql`when config = any(${configs}::text[]) then ts_rank('{0.1, 0.2, 0.4, 1}', words, ${query}::tsquery, 1)`,
    ),
    sql` `,
  )} end`

interface Asked {
  readonly spaceId: SpaceId
  readonly questions: readonly Question[]
  readonly limitedOf: LimitedOf
  readonly limit: number
}

// A reply is read in its thread, so that what cannot be known of a thread cannot be found in it either.
const found = (db: DbOrTx, { spaceId, questions, limitedOf }: Asked) =>
  tables(db)
    .selectFrom('search_entry')
    .innerJoin('post', (join) =>
      join.onRef('post.space_id', '=', 'search_entry.space_id').onRef('post.id', '=', 'search_entry.post_id'),
    )
    .innerJoin('post as opener', (join) =>
      join.onRef('opener.space_id', '=', 'post.space_id').onRef('opener.id', '=', 'post.thread_id'),
    )
    .where('search_entry.space_id', '=', spaceId)
    .where(matches(questions))
    .where('post.visibility', '!=', 'deleted')
    .$if(limitedOf === null, (query) =>
      query.where('post.visibility', '=', 'visible').where('opener.visibility', '!=', 'held'),
    )
    .$if(limitedOf !== null && limitedOf !== 'all', (query) =>
      query
        .where((eb) => eb.or([eb('post.visibility', '=', 'visible'), eb('post.author_id', '=', limitedOf as PersonId)]))
        .where((eb) =>
          eb.or([eb('opener.visibility', '!=', 'held'), eb('opener.author_id', '=', limitedOf as PersonId)]),
        ),
    )

/** One more than `limit` posts, newest first, so that the caller sees whether there is a next page. */
export const findByTime = (
  db: DbOrTx,
  asked: Asked & { readonly after: Place | null },
): Promise<{ post_id: PostId; published_at: Date }[]> =>
  found(db, asked)
    .select(['search_entry.post_id', 'search_entry.published_at'])
    .$if(asked.after !== null, (query) =>
      query.where(
        sql<boolean>`(search_entry.published_at, search_entry.post_id) < (${asked.after?.at}::timestamptz, ${asked.after?.id}::uuid)`,
      ),
    )
    .orderBy('search_entry.published_at', 'desc')
    .orderBy('search_entry.post_id', 'desc')
    .limit(asked.limit + 1)
    .execute()

/** Among the newest `limit` posts up to an instant, those that speak most about it first. A title counts most. */
export const findBest = async (db: DbOrTx, asked: Asked & { readonly until: Date }): Promise<PostId[]> => {
  const newest = found(db, asked)
    .select(['search_entry.post_id', 'search_entry.published_at', 'search_entry.config', 'search_entry.words'])
    .where('search_entry.published_at', '<=', asked.until)
    .orderBy('search_entry.published_at', 'desc')
    .orderBy('search_entry.post_id', 'desc')
    .limit(asked.limit)
  const rows = await tables(db)
    .selectFrom(newest.as('newest'))
    .select('post_id')
    .orderBy(rankOf(asked.questions), 'desc')
    .orderBy('published_at', 'desc')
    .orderBy('post_id', 'desc')
    .execute()
  return rows.map((row) => row.post_id)
}

/** Begin and end of what was found, in the answers of `markWords`. No text holds them: they are control characters. */
export const markSigns = { start: '\u0002', end: '\u0003' } as const

/**
 * Texts with signs around the words that were found in them, in lower case and otherwise sign for sign as they came.
 *
 * @param texts plain text without control characters
 */
export const markWords = async (
  db: DbOrTx,
  { spaceId, questions }: Pick<Asked, 'spaceId' | 'questions'>,
  texts: readonly { readonly postId: PostId; readonly text: string }[],
): Promise<string[]> => {
  if (texts.length === 0) return []
  const options = `HighlightAll=true, StartSel=${markSigns.start}, StopSel=${markSigns.end}`
  const { rows } = await sql<{ marked: string }>`
    select case ${sql.join(
      questions.map(
        ({ configs, query }) => sql`when entry.config = any(${configs}::text[]) then
          ts_headline(entry.config::regconfig, search_lower(asked.text), ${query}::tsquery, ${options})`,
      ),
      sql` `,
    )} else asked.text end as marked
    from unnest(${texts.map((one) => one.postId)}::uuid[], ${texts.map((one) => one.text)}::text[])
      with ordinality as asked (post_id, text, place)
      left join search_entry entry on entry.space_id = ${spaceId} and entry.post_id = asked.post_id
    order by asked.place`.execute(db)
  return rows.map((row) => row.marked)
}

/** The first people by name in whose name a word begins like this. */
export const findByName = (
  db: DbOrTx,
  of: { readonly spaceId: SpaceId; readonly name: string; readonly limit: number },
): Promise<PersonRef[]> => {
  const begins = of.name.replace(/[\\%_]/g, '\\$&')
  return db
    .withTables<{ person: PersonRef & { space_id: SpaceId } }>()
    .selectFrom('person')
    .select(['id', 'name', 'role'])
    .where('space_id', '=', of.spaceId)
    .where(sql<boolean>`(search_lower(name) like search_lower(${`${begins}%`})
      or search_lower(name) like search_lower(${`% ${begins}%`}))`)
    .orderBy(sql`search_lower(name)`)
    .orderBy('id')
    .limit(of.limit)
    .execute()
}
