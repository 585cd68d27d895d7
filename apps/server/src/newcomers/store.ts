import type { NewcomerSettings, PostId, SpaceId, WaitReason } from '@hearth/contract'
import { newcomerDefaults } from '@hearth/moderation'
import type { Selectable } from 'kysely'
import type { DbOrTx, Transaction } from '../ground/db/database.ts'

type SettingsTable = {
  space_id: SpaceId
  first_posts: number
  max_links: number | null
  max_repeats: number | null
  asks_proof: boolean
}

type WaitTable = {
  space_id: SpaceId
  post_id: PostId
  because: WaitReason
  since: Date
  /** When a moderator had looked; null while it waits. */
  looked_at: Date | null
}

export type WaitRow = Selectable<WaitTable>

const tables = (db: DbOrTx) => db.withTables<{ newcomer_settings: SettingsTable; post_wait: WaitTable }>()

/** What a space asks of newcomers; the defaults until its keeper said otherwise. */
export const findNewcomerSettings = async (db: DbOrTx, spaceId: SpaceId): Promise<NewcomerSettings> => {
  const row = await tables(db)
    .selectFrom('newcomer_settings')
    .selectAll()
    .where('space_id', '=', spaceId)
    .executeTakeFirst()
  if (!row) return newcomerDefaults
  return {
    firstPosts: row.first_posts,
    maxLinks: row.max_links,
    maxRepeats: row.max_repeats,
    asksProof: row.asks_proof,
  }
}

export const putNewcomerSettings = async (db: DbOrTx, spaceId: SpaceId, settings: NewcomerSettings): Promise<void> => {
  const row = {
    first_posts: settings.firstPosts,
    max_links: settings.maxLinks,
    max_repeats: settings.maxRepeats,
    asks_proof: settings.asksProof,
  }
  await tables(db)
    .insertInto('newcomer_settings')
    .values({ space_id: spaceId, ...row })
    .onConflict((oc) => oc.column('space_id').doUpdateSet(row))
    .execute()
}

/** Writes why a post waits from now on, in place of an earlier reason. */
export const putWait = async (tx: Transaction, row: Omit<WaitRow, 'looked_at'>): Promise<void> => {
  await tables(tx)
    .insertInto('post_wait')
    .values({ ...row, looked_at: null })
    .onConflict((oc) =>
      oc.columns(['space_id', 'post_id']).doUpdateSet({ because: row.because, since: row.since, looked_at: null }),
    )
    .execute()
}

/** Writes when somebody had looked at a post that waited; null: nobody had, after all. */
export const setWaitLookedAt = async (
  tx: Transaction,
  spaceId: SpaceId,
  postId: PostId,
  lookedAt: Date | null,
): Promise<void> => {
  await tables(tx)
    .updateTable('post_wait')
    .set({ looked_at: lookedAt })
    .where('space_id', '=', spaceId)
    .where('post_id', '=', postId)
    .execute()
}

/** Why posts wait, for those of these that do. */
export const findWaits = async (
  db: DbOrTx,
  spaceId: SpaceId,
  postIds: readonly PostId[],
): Promise<Map<PostId, WaitRow>> => {
  if (postIds.length === 0) return new Map()
  const rows = await tables(db)
    .selectFrom('post_wait')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('post_id', 'in', postIds)
    .execute()
  return new Map(rows.map((row) => [row.post_id, row]))
}

/** How long the last posts waited that somebody looked at, in milliseconds; at most twenty, newest first. */
export const listWaitsMs = async (db: DbOrTx, spaceId: SpaceId): Promise<number[]> => {
  const rows = await tables(db)
    .selectFrom('post_wait')
    .select(['since', 'looked_at'])
    .where('space_id', '=', spaceId)
    .where('looked_at', 'is not', null)
    .orderBy('looked_at', 'desc')
    .limit(20)
    .execute()
  return rows.map((row) => (row.looked_at?.getTime() ?? 0) - row.since.getTime())
}
