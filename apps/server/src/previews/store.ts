import type { PostId, PreviewId, SpaceId, Visibility } from '@hearth/contract'
import { type Selectable, sql } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'

/** `waiting`: not fetched yet; `none`: nothing was found; `removed`: its writer does not want it, and it does not come back. */
export type PreviewState = 'waiting' | 'ready' | 'none' | 'removed'

interface PreviewTable {
  space_id: SpaceId
  id: PreviewId
  post_id: PostId
  place: number
  url: string
  state: PreviewState
  site: string | null
  title: string | null
  description: string | null
  noted_at: Date
}

type Tables = {
  preview: PreviewTable
  preview_setting: { space_id: SpaceId; is_on: boolean }
  post: { space_id: SpaceId; id: PostId; visibility: Visibility }
}

export type PreviewRow = Selectable<PreviewTable>

const tables = (db: DbOrTx) => db.withTables<Tables>()

/** Whether links are looked at; they are, unless a keeper said otherwise. */
export const isOn = async (db: DbOrTx, spaceId: SpaceId): Promise<boolean> =>
  (await tables(db).selectFrom('preview_setting').select('is_on').where('space_id', '=', spaceId).executeTakeFirst())
    ?.is_on ?? true

export const putSetting = async (tx: Transaction, spaceId: SpaceId, on: boolean): Promise<void> => {
  await tables(tx)
    .insertInto('preview_setting')
    .values({ space_id: spaceId, is_on: on })
    .onConflict((oc) => oc.column('space_id').doUpdateSet({ is_on: on }))
    .execute()
}

export const deleteAll = async (tx: Transaction, spaceId: SpaceId): Promise<void> => {
  await tables(tx).deleteFrom('preview').where('space_id', '=', spaceId).execute()
}

export const listPreviews = (db: DbOrTx, spaceId: SpaceId, postIds: readonly PostId[]): Promise<PreviewRow[]> =>
  postIds.length === 0
    ? Promise.resolve([])
    : tables(db)
        .selectFrom('preview')
        .selectAll()
        .where('space_id', '=', spaceId)
        .where('post_id', 'in', postIds)
        .orderBy('place')
        .orderBy('id')
        .execute()

export const findPreview = (db: DbOrTx, spaceId: SpaceId, id: string): Promise<PreviewRow | undefined> =>
  tables(db)
    .selectFrom('preview')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('id', '=', id as PreviewId)
    .executeTakeFirst()

/** Notes a link of a post to be fetched; one that is known keeps what it has, and takes its new place. */
export const putLink = async (
  tx: Transaction,
  row: Pick<PreviewRow, 'space_id' | 'id' | 'post_id' | 'place' | 'url' | 'noted_at'>,
): Promise<void> => {
  await tables(tx)
    .insertInto('preview')
    .values({ ...row, state: 'waiting', site: null, title: null, description: null })
    .onConflict((oc) => oc.columns(['space_id', 'post_id', 'url']).doUpdateSet({ place: row.place }))
    .execute()
}

/** Forgets the links that a post does not have any more. */
export const deleteOtherLinks = async (
  tx: Transaction,
  spaceId: SpaceId,
  postId: PostId,
  urls: readonly string[],
): Promise<void> => {
  await tables(tx)
    .deleteFrom('preview')
    .where('space_id', '=', spaceId)
    .where('post_id', '=', postId)
    .where(sql<boolean>`not (url = any(${urls}::text[]))`)
    .execute()
}

/** What is waiting beside posts that everybody can read, and was noted before an instant; at most `limit`. */
export const listDue = (db: DbOrTx, of: { before: Date; postId?: PostId; limit: number }): Promise<PreviewRow[]> =>
  tables(db)
    .selectFrom('preview')
    .innerJoin('post', (join) =>
      join.onRef('post.space_id', '=', 'preview.space_id').onRef('post.id', '=', 'preview.post_id'),
    )
    .selectAll('preview')
    .where('preview.state', '=', 'waiting')
    .where('preview.noted_at', '<=', of.before)
    .where('post.visibility', '=', 'visible')
    .$if(of.postId !== undefined, (query) => query.where('preview.post_id', '=', of.postId as PostId))
    .orderBy('preview.noted_at')
    .limit(of.limit)
    .execute()

/** Writes what became of a link that was waiting; one that was removed or forgotten meanwhile stays so. */
export const settle = async (
  db: DbOrTx,
  row: Pick<PreviewRow, 'space_id' | 'id'>,
  to: Pick<PreviewRow, 'state' | 'site' | 'title' | 'description'>,
): Promise<void> => {
  await tables(db)
    .updateTable('preview')
    .set(to)
    .where('space_id', '=', row.space_id)
    .where('id', '=', row.id)
    .where('state', '=', 'waiting')
    .execute()
}

export const markRemoved = async (db: DbOrTx, row: Pick<PreviewRow, 'space_id' | 'id'>): Promise<void> => {
  await tables(db)
    .updateTable('preview')
    .set({ state: 'removed', site: null, title: null, description: null })
    .where('space_id', '=', row.space_id)
    .where('id', '=', row.id)
    .execute()
}
