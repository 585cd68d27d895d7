import type { KeyId, PersonId, ShadowScore, SpaceId, SuggestionId, SuggestionState } from '@hearth/contract'
import { type ColumnType, type Insertable, type Selectable, sql } from 'kysely'
import type { DbOrTx } from '../ground/db/database.ts'
import type { Place } from '../ground/requests/cursor.ts'
import type { SuggestedScore } from './suggest/parse-suggestion.ts'

interface SuggestionTable {
  space_id: SpaceId
  id: SuggestionId
  key_id: KeyId | null
  text: string
  context: string | null
  language: string | null
  scores: ColumnType<readonly SuggestedScore[], string, string>
  community: string | null
  /** Of what the program calls the text, so that a later suggestion about it takes the place of the first. */
  token_hash: string | null
  state: SuggestionState
  reviewed_by: PersonId | null
  at: Date
}

interface ShadowTable {
  space_id: SpaceId
  id: string
  /** Read back by `to_char`, so that no time zone moves it. */
  day: ColumnType<never, string, never>
  /** Perspective's name of it. */
  attribute: string
  language: string
  ours: number
  theirs: number
  engine: string
}

export type SuggestionRow = Selectable<SuggestionTable>
/** With the name of the key that it came with. */
export type NamedSuggestionRow = SuggestionRow & { key_name: string | null }

const tables = (db: DbOrTx) =>
  db.withTables<{
    suggestion: SuggestionTable
    shadow_score: ShadowTable
    api_key: { space_id: SpaceId; id: KeyId; name: string }
  }>()

/** PostgreSQL holds no NUL and no half of a pair; a text that has one is kept without it. */
const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed()

export const insertSuggestion = async (
  db: DbOrTx,
  row: Omit<SuggestionRow, 'scores' | 'state' | 'reviewed_by'> & { readonly scores: readonly SuggestedScore[] },
): Promise<void> => {
  const { space_id, key_id, token_hash } = row
  if (token_hash !== null) {
    await tables(db)
      .deleteFrom('suggestion')
      .where('space_id', '=', space_id)
      .where('token_hash', '=', token_hash)
      .where('key_id', 'is not distinct from', key_id)
      .where('state', '=', 'waiting')
      .execute()
  }
  await tables(db)
    .insertInto('suggestion')
    .values({
      ...row,
      text: storable(row.text),
      context: row.context === null ? null : storable(row.context),
      community: row.community === null ? null : storable(row.community),
      language: row.language === null ? null : storable(row.language),
      scores: JSON.stringify(row.scores),
      state: 'waiting',
    })
    .execute()
}

/** Deletes what is too old or too much: waiting suggestions made before `before`, and all beyond the newest `most`. */
export const thinSuggestions = async (
  db: DbOrTx,
  spaceId: SpaceId,
  { before, most }: { before: Date; most: number },
): Promise<void> => {
  await sql`
    delete from suggestion where space_id = ${spaceId} and (
      (state = 'waiting' and at < ${before})
      or id < (select id from suggestion where space_id = ${spaceId} order by id desc offset ${most - 1} limit 1)
    )`.execute(db)
}

const named = (db: DbOrTx, spaceId: SpaceId) =>
  tables(db)
    .selectFrom('suggestion')
    .leftJoin('api_key', (join) =>
      join.onRef('api_key.space_id', '=', 'suggestion.space_id').onRef('api_key.id', '=', 'suggestion.key_id'),
    )
    .selectAll('suggestion')
    .select('api_key.name as key_name')
    .where('suggestion.space_id', '=', spaceId)

/** One more than `limit`, newest first. */
export const listSuggestions = (
  db: DbOrTx,
  of: { spaceId: SpaceId; state: SuggestionState | null; after: Place | null; limit: number },
): Promise<NamedSuggestionRow[]> =>
  named(db, of.spaceId)
    .$if(of.state !== null, (query) => query.where('state', '=', of.state as SuggestionState))
    .$if(of.after !== null, (query) =>
      query.where(sql<boolean>`(suggestion.at, suggestion.id) < (${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`),
    )
    .orderBy('suggestion.at', 'desc')
    .orderBy('suggestion.id', 'desc')
    .limit(of.limit + 1)
    .execute()

export const countWaiting = async (db: DbOrTx, spaceId: SpaceId): Promise<number> => {
  const { count } = await tables(db)
    .selectFrom('suggestion')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('space_id', '=', spaceId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** @returns undefined where there is no such suggestion */
export const reviewSuggestion = async (
  db: DbOrTx,
  of: { spaceId: SpaceId; id: string; state: SuggestionState; by: PersonId },
): Promise<NamedSuggestionRow | undefined> => {
  await tables(db)
    .updateTable('suggestion')
    .set({ state: of.state, reviewed_by: of.state === 'waiting' ? null : of.by })
    .where('space_id', '=', of.spaceId)
    .where('id', '=', of.id as SuggestionId)
    .execute()
  return named(db, of.spaceId)
    .where('suggestion.id', '=', of.id as SuggestionId)
    .executeTakeFirst()
}

/** @returns whether there was one */
export const deleteSuggestion = async (db: DbOrTx, spaceId: SpaceId, id: string): Promise<boolean> => {
  const result = await tables(db)
    .deleteFrom('suggestion')
    .where('space_id', '=', spaceId)
    .where('id', '=', id as SuggestionId)
    .executeTakeFirst()
  return result.numDeletedRows === 1n
}

export const insertShadowScores = async (db: DbOrTx, rows: readonly Insertable<ShadowTable>[]): Promise<void> => {
  if (rows.length > 0) await tables(db).insertInto('shadow_score').values(rows).execute()
}

/** One more than `limit`, newest first. `after` is the id of the last one of the page before. */
export const listShadowScores = (
  db: DbOrTx,
  of: { spaceId: SpaceId; after: string | null; limit: number },
): Promise<(ShadowScore & { id: string })[]> =>
  tables(db)
    .selectFrom('shadow_score')
    .select(['id', 'attribute', 'language', 'ours', 'theirs', 'engine'])
    .select(sql<string>`to_char(day, 'YYYY-MM-DD')`.as('day'))
    .where('space_id', '=', of.spaceId)
    .$if(of.after !== null, (query) => query.where('id', '<', of.after as string))
    .orderBy('id', 'desc')
    .limit(of.limit + 1)
    .execute()
