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

export const countUnread = async (db: DbOrTx, spaceId: SpaceId, personId: PersonId, now: Date): Promise<number> => {
  const { count } = await tables(db)
    .selectFrom('notice')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .where('visible_from', '<=', now)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Marks as read: the ones named, or every one that can be seen by now. */
export const markRead = async (
  db: DbOrTx,
  of: { spaceId: SpaceId; personId: PersonId; now: Date; ids: readonly string[] | null },
): Promise<void> => {
  if (of.ids?.length === 0) return
  await tables(db)
    .updateTable('notice')
    .set({ read_at: of.now })
    .where('space_id', '=', of.spaceId)
    .where('person_id', '=', of.personId)
    .where('visible_from', '<=', of.now)
    .where('read_at', 'is', null)
    .$if(of.ids !== null, (query) => query.where('id', 'in', of.ids as NoticeId[]))
    .execute()
}

export const deleteNoticesAbout = async (
  db: DbOrTx,
  spaceId: SpaceId,
  subjectId: string,
  kind: NoticeKind | null,
): Promise<number> => {
  const result = await tables(db)
    .deleteFrom('notice')
    .where('space_id', '=', spaceId)
    .where('subject_id', '=', subjectId)
    .$if(kind !== null, (query) => query.where('kind', '=', kind as NoticeKind))
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}
