import type { NoticeId, NoticeKind, PersonId, SpaceId } from '@hearth/contract'
import { type ColumnType, type Selectable, sql } from 'kysely'
import type { DbOrTx } from '../ground/db/database.ts'
import type { Place } from '../ground/requests/cursor.ts'

interface NoticeTable {
  space_id: SpaceId
  id: NoticeId
  person_id: PersonId
  kind: NoticeKind
  values: ColumnType<Record<string, string>, string, string>
  path: string | null
  /** What it is about (a post, thanks, decision …), so that it can be taken back with it. */
  subject_id: string | null
  /** Whoever did what it tells of, so that it can be folded for whoever muted them since. */
  from_id: PersonId | null
  at: Date
  visible_from: Date
  read_at: Date | null
}

export type NoticeRow = Selectable<NoticeTable>

const tables = (db: DbOrTx) => db.withTables<{ notice: NoticeTable }>()

export const insertNotice = async (db: DbOrTx, row: Omit<NoticeRow, 'read_at'>): Promise<void> => {
  await tables(db)
    .insertInto('notice')
    .values({ ...row, values: JSON.stringify(row.values), read_at: null })
    .execute()
  await announce(db, row.space_id, [row.person_id])
}

/** On it, every process says whose notices changed: `<space>/<person>`, when the transaction commits. */
export const noticeChannel = 'notice_changed'

const announce = async (db: DbOrTx, spaceId: SpaceId, people: readonly PersonId[]): Promise<void> => {
  if (people.length === 0) return
  await sql`select pg_notify(${noticeChannel}, key) from unnest(${people.map((id) => `${spaceId}/${id}`)}::text[]) key`.execute(
    db,
  )
}

/** One more than `limit`, newest first, so that the caller sees whether there is a next page. */
export const listNotices = (
  db: DbOrTx,
  of: { spaceId: SpaceId; personId: PersonId; now: Date; after: Place | null; limit: number },
): Promise<NoticeRow[]> =>
  tables(db)
    .selectFrom('notice')
    .selectAll()
    .where('space_id', '=', of.spaceId)
    .where('person_id', '=', of.personId)
    .where('visible_from', '<=', of.now)
    .$if(of.after !== null, (query) =>
      query.where(sql<boolean>`(visible_from, id) < (${of.after?.at}::timestamptz, ${of.after?.id}::uuid)`),
    )
    .orderBy('visible_from', 'desc')
    .orderBy('id', 'desc')
    .limit(of.limit + 1)
    .execute()

/** At most twenty that can be seen and come after a place, oldest first: the newest, where there are more. */
export const listNewNotices = async (
  db: DbOrTx,
  of: { spaceId: SpaceId; personId: PersonId; now: Date; after: Place },
): Promise<NoticeRow[]> => {
  const rows = await tables(db)
    .selectFrom('notice')
    .selectAll()
    .where('space_id', '=', of.spaceId)
    .where('person_id', '=', of.personId)
    .where('visible_from', '<=', of.now)
    .where(sql<boolean>`(visible_from, id) > (${of.after.at}::timestamptz, ${of.after.id}::uuid)`)
    .orderBy('visible_from', 'desc')
    .orderBy('id', 'desc')
    .limit(20)
    .execute()
  return rows.reverse()
}

/** Whether anybody was told about a subject by notices of a kind. */
export const hasNoticesAbout = async (
  db: DbOrTx,
  spaceId: SpaceId,
  subjectId: string,
  kind: NoticeKind,
): Promise<boolean> => {
  const row = await tables(db)
    .selectFrom('notice')
    .select('id')
    .where('space_id', '=', spaceId)
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** When the next one can be seen that waits out its time; null where none waits. */
export const nextVisible = async (
  db: DbOrTx,
  of: { spaceId: SpaceId; personId: PersonId; now: Date },
): Promise<Date | null> => {
  const row = await tables(db)
    .selectFrom('notice')
    .select('visible_from')
    .where('space_id', '=', of.spaceId)
    .where('person_id', '=', of.personId)
    .where('visible_from', '>', of.now)
    .orderBy('visible_from')
    .limit(1)
    .executeTakeFirst()
  return row?.visible_from ?? null
}

/** What came to be seen in a stretch of time and is not read, of these kinds, oldest first; at most a hundred. */
export const listUnread = (
  db: DbOrTx,
  of: {
    spaceId: SpaceId
    personId: PersonId
    after: Date
    now: Date
    kinds: readonly NoticeKind[]
    muted: ReadonlySet<PersonId>
  },
): Promise<NoticeRow[]> =>
  tables(db)
    .selectFrom('notice')
    .selectAll()
    .where('space_id', '=', of.spaceId)
    .where('person_id', '=', of.personId)
    .where('visible_from', '>', of.after)
    .where('visible_from', '<=', of.now)
    .where('read_at', 'is', null)
    .where('kind', 'in', of.kinds)
    .$if(of.muted.size > 0, (query) =>
      query.where((eb) => eb.or([eb('from_id', 'is', null), eb('from_id', 'not in', [...of.muted])])),
    )
    .orderBy('visible_from')
    .orderBy('id')
    .limit(100)
    .execute()

/** @param muted notices about these people are not counted */
export const countUnread = async (
  db: DbOrTx,
  of: { spaceId: SpaceId; personId: PersonId; now: Date; muted: ReadonlySet<PersonId> },
): Promise<number> => {
  const { count } = await tables(db)
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('space_id', '=', of.spaceId)
    .where('person_id', '=', of.personId)
    .where('visible_from', '<=', of.now)
    .where('read_at', 'is', null)
    .$if(of.muted.size > 0, (query) =>
      query.where((eb) => eb.or([eb('from_id', 'is', null), eb('from_id', 'not in', [...of.muted])])),
    )
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Marks as read: the ones named, or every one that can be seen by now. */
export const markRead = async (
  db: DbOrTx,
  of: { spaceId: SpaceId; personId: PersonId; now: Date; ids: readonly string[] | null },
): Promise<void> => {
  if (of.ids?.length === 0) return
  const { numUpdatedRows } = await tables(db)
    .updateTable('notice')
    .set({ read_at: of.now })
    .where('space_id', '=', of.spaceId)
    .where('person_id', '=', of.personId)
    .where('visible_from', '<=', of.now)
    .where('read_at', 'is', null)
    .$if(of.ids !== null, (query) => query.where('id', 'in', of.ids as NoticeId[]))
    .executeTakeFirst()
  if (numUpdatedRows > 0n) await announce(db, of.spaceId, [of.personId])
}

export const deleteNoticesAbout = async (
  db: DbOrTx,
  spaceId: SpaceId,
  subjectId: string,
  kind: NoticeKind | null,
): Promise<number> => {
  const rows = await tables(db)
    .deleteFrom('notice')
    .where('space_id', '=', spaceId)
    .where('subject_id', '=', subjectId)
    .$if(kind !== null, (query) => query.where('kind', '=', kind as NoticeKind))
    .returning('person_id')
    .execute()
  await announce(db, spaceId, [...new Set(rows.map((row) => row.person_id))])
  return rows.length
}
