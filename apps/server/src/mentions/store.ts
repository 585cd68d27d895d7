import type {
  LimitKind,
  MentionChoice,
  MentionState,
  PersonId,
  PostId,
  Role,
  SpaceId,
  Visibility,
} from '@hearth/contract'
import { type ColumnType, type Selectable, sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'
import type { Place } from '../ground/requests/cursor.ts'

/** Which `@` of the text, and how long the name after it. */
export type NamedAt = readonly [index: number, length: number]

interface MentionTable {
  space_id: SpaceId
  post_id: PostId
  person_id: PersonId
  by_id: PersonId
  state: MentionState
  /** In the text of `version`; of no use with any other. */
  places: ColumnType<NamedAt[], string, string>
  version: number
  at: Date
  answered_at: Date | null
}

interface ChoiceTable {
  space_id: SpaceId
  person_id: PersonId
  choice: MentionChoice
}

/** What this stage reads of posts, which an earlier one keeps. */
interface PostPart {
  space_id: SpaceId
  id: PostId
  thread_id: PostId
  author_id: PersonId
  visibility: Visibility
}

export type MentionRow = Selectable<MentionTable>

const tables = (db: DbOrTx) => db.withTables<{ mention: MentionTable; mention_choice: ChoiceTable; post: PostPart }>()

export const listMentionsIn = (db: DbOrTx, spaceId: SpaceId, postIds: readonly PostId[]): Promise<MentionRow[]> =>
  postIds.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom('mention')
        .selectAll()
        .where('space_id', '=', spaceId)
        .where('post_id', 'in', postIds)
        .execute()

/** Writes who is named; what they answered before stays. */
export const putMention = async (tx: Transaction, row: Omit<MentionRow, 'answered_at'>): Promise<void> => {
  const places = JSON.stringify(row.places)
  await tables(tx)
    .insertInto('mention')
    .values({ ...row, places, answered_at: null })
    .onConflict((oc) => oc.columns(['space_id', 'post_id', 'person_id']).doUpdateSet({ places, version: row.version }))
    .execute()
}

export const deleteMention = async (
  tx: Transaction,
  { space_id, post_id, person_id }: Pick<MentionRow, 'space_id' | 'post_id' | 'person_id'>,
): Promise<void> => {
  await tables(tx)
    .deleteFrom('mention')
    .where('space_id', '=', space_id)
    .where('post_id', '=', post_id)
    .where('person_id', '=', person_id)
    .execute()
}

/** @returns false where that person is not named in that post */
export const setState = async (
  db: DbOrTx,
  of: { spaceId: SpaceId; postId: PostId; personId: PersonId; state: MentionState; now: Date },
): Promise<boolean> => {
  const { numUpdatedRows } = await tables(db)
    .updateTable('mention')
    .set({ state: of.state, answered_at: of.now })
    .where('space_id', '=', of.spaceId)
    .where('post_id', '=', of.postId)
    .where('person_id', '=', of.personId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Where somebody is named in posts that can be read; one more than `limit`, newest first. */
export const listMentionsOf = (
  db: DbOrTx,
  of: { spaceId: SpaceId; personId: PersonId; after: Place | null; limit: number },
): Promise<MentionRow[]> =>
  tables(db)
    .selectFrom('mention')
    .innerJoin('post', (join) =>
      join.onRef('post.space_id', '=', 'mention.space_id').onRef('post.id', '=', 'mention.post_id'),
    )
    .selectAll('mention')
    .where('mention.space_id', '=', of.spaceId)
    .where('mention.person_id', '=', of.personId)
    .where('post.visibility', 'in', ['visible', 'hidden'])
    .$if(of.after !== null, (query) =>
      query.where(sql<boolean>`(mention.at, mention.post_id) < (${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`),
    )
    .orderBy('mention.at', 'desc')
    .orderBy('mention.post_id', 'desc')
    .limit(of.limit + 1)
    .execute()

/** Who may name somebody; anybody, unless they said. */
export const findChoice = async (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<MentionChoice> => {
  const row = await tables(db)
    .selectFrom('mention_choice')
    .select('choice')
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.choice ?? 'anyone'
}

export const putChoice = async (db: DbOrTx, row: ChoiceTable): Promise<void> => {
  await tables(db)
    .insertInto('mention_choice')
    .values(row)
    .onConflict((oc) => oc.columns(['space_id', 'person_id']).doUpdateSet({ choice: row.choice }))
    .execute()
}

/** Whether two people wrote in one thread. */
export const shareThread = async (db: DbOrTx, spaceId: SpaceId, one: PersonId, other: PersonId): Promise<boolean> => {
  const row = await tables(db)
    .selectFrom('post')
    .innerJoin('post as theirs', (join) =>
      join.onRef('theirs.space_id', '=', 'post.space_id').onRef('theirs.thread_id', '=', 'post.thread_id'),
    )
    .select('post.id')
    .where('post.space_id', '=', spaceId)
    .where('post.author_id', '=', one)
    .where('theirs.author_id', '=', other)
    .where('post.visibility', 'in', ['visible', 'hidden'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Somebody whose name, or a word in it, begins so, with what decides whether they can be named. */
export interface BegunRow {
  readonly id: PersonId
  readonly name: string
  readonly role: Role
  readonly choice: MentionChoice
  /** What they drew towards the one who writes. */
  readonly limit: LimitKind | null
  readonly sharesThread: boolean
}

/** At most forty, those who wrote in the thread first; without whom the writer muted or blocked, and who left. */
export const listBegun = async (
  db: DbOrTx,
  of: { spaceId: SpaceId; personId: PersonId; begun: string; threadId: string | null },
): Promise<BegunRow[]> => {
  const begun = of.begun.trimStart().replace(/[\\%_]/g, '\\$&')
  const shared = sql`select 1 from post theirs
    where theirs.space_id = p.space_id and theirs.author_id = p.id and theirs.visibility in ('visible', 'hidden')`
  const { rows } = await sql<BegunRow>`
    select p.id, p.name, p.role, coalesce(c.choice, 'anyone') as choice, l.kind as "limit",
      exists (${shared} and theirs.thread_id in (
        select mine.thread_id from post mine
        where mine.space_id = p.space_id and mine.author_id = ${of.personId} and mine.visibility in ('visible', 'hidden')
      )) as "sharesThread"
    from person p
    left join mention_choice c on c.space_id = p.space_id and c.person_id = p.id
    left join person_limit l on l.space_id = p.space_id and l.person_id = p.id and l.other_id = ${of.personId}
    where p.space_id = ${of.spaceId} and p.id <> ${of.personId} and p.account_id is not null and p.name <> ''
      and (search_lower(p.name) like search_lower(${`${begun}%`}) or search_lower(p.name) like search_lower(${`% ${begun}%`}))
      and not exists (select 1 from person_limit m
        where m.space_id = p.space_id and m.person_id = ${of.personId} and m.other_id = p.id)
    order by exists (${shared} and theirs.thread_id = ${of.threadId}::uuid) desc,
      search_lower(p.name) like search_lower(${`${begun}%`}) desc, search_lower(p.name), p.id
    limit 40`.execute(db)
  return rows
}
