import type { DoorUse, KeyId, PersonId, SpaceId } from '@hearth/contract'
import { type ColumnType, type Selectable, sql, type Updateable } from 'kysely'
import type { Db, DbOrTx } from '../ground/db/database.ts'

interface KeyTable {
  space_id: SpaceId
  id: KeyId
  name: string
  secret_hash: string
  hint: string
  old_secret_hash: string | null
  old_secret_until: Date | null
  per_minute: number
  per_day: number | null
  keeps_suggestions: boolean
  created_by: PersonId | null
  created_at: Date
  revoked_at: Date | null
}

interface UseTable {
  space_id: SpaceId
  key_id: KeyId
  /** Such as 2026-11-21. */
  day: ColumnType<never, string, never>
  /** `asked`, `refused` or `language:<code>`. */
  what: string
  count: number
}

export type KeyRow = Selectable<KeyTable>

/** Stands for everybody who came in without a key of a space. */
export const withoutKey = '00000000-0000-0000-0000-000000000000' as KeyId

const tables = (db: DbOrTx) => db.withTables<{ api_key: KeyTable; door_use: UseTable }>()

export const insertKey = async (db: DbOrTx, row: KeyRow): Promise<void> => {
  await tables(db).insertInto('api_key').values(row).execute()
}

/** Keys that are let in first, newest first. */
export const listKeys = (db: DbOrTx, spaceId: SpaceId): Promise<KeyRow[]> =>
  tables(db)
    .selectFrom('api_key')
    .selectAll()
    .where('space_id', '=', spaceId)
    .orderBy(sql`revoked_at is not null`)
    .orderBy('id', 'desc')
    .execute()

/** Changes a key that is not revoked. @returns undefined where there is none */
export const updateKey = (
  db: DbOrTx,
  spaceId: SpaceId,
  id: string,
  change: Updateable<KeyTable>,
): Promise<KeyRow | undefined> =>
  tables(db)
    .updateTable('api_key')
    .set(change)
    .where('space_id', '=', spaceId)
    .where('id', '=', id as KeyId)
    .where('revoked_at', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** Gives a key a new secret; the one that it has becomes the old one. @returns undefined where there is none */
export const replaceSecret = (
  db: DbOrTx,
  spaceId: SpaceId,
  id: string,
  secret: { hash: string; hint: string; oldUntil: Date | null },
): Promise<KeyRow | undefined> =>
  updateKey(db, spaceId, id, {
    secret_hash: secret.hash,
    hint: secret.hint,
    old_secret_hash: secret.oldUntil === null ? null : sql`secret_hash`,
    old_secret_until: secret.oldUntil,
  } as Updateable<KeyTable>)

/** What a secret opens, and how often it was used today with this time; `used` null where the day's quota is spent. */
export interface Opened {
  readonly space_id: SpaceId
  readonly id: KeyId
  readonly per_minute: number
  readonly keeps_suggestions: boolean
  readonly used: number | null
}

/**
 * Finds the key of a secret and counts one request of its day, in one statement, so that no two processes give away more
 * than the quota. A count that is lost with the machine's power is no loss, so nobody waits for the disk.
 */
export const openWith = async (
  db: Db,
  secretHash: string,
  of: { now: Date; day: string },
): Promise<Opened | undefined> => {
  const { rows } = await sql<Opened>`
    with quick as materialized (select set_config('synchronous_commit', 'off', true) as is_off),
    found as (
      select space_id, id, per_minute, per_day, keeps_suggestions from api_key
      where revoked_at is null
        and (secret_hash = ${secretHash} or (old_secret_hash = ${secretHash} and old_secret_until > ${of.now}))
      limit 1
    ),
    used as (
      insert into door_use (space_id, key_id, day, what, count)
      select space_id, id, ${of.day}::date, 'asked', 1 from found, quick where is_off is not null
      on conflict (space_id, key_id, day, what) do update set count = door_use.count + 1
        where (select per_day from found) is null or door_use.count < (select per_day from found)
      returning count
    )
    select space_id, id, per_minute, keeps_suggestions, (select count from used) as used from found`.execute(db)
  return rows[0]
}

/** Adds one to a count of a space. */
export const addUse = async (
  db: Db,
  of: { spaceId: SpaceId; keyId: KeyId; day: string; what: string },
): Promise<void> => {
  await sql`
    with quick as materialized (select set_config('synchronous_commit', 'off', true) as is_off)
    insert into door_use (space_id, key_id, day, what, count)
    select ${of.spaceId}::uuid, ${of.keyId}::uuid, ${of.day}::date, ${of.what}, 1 from quick where is_off is not null
    on conflict (space_id, key_id, day, what) do update set count = door_use.count + 1`.execute(db)
}

/** Use by key over the thirty days up to and including `day`. */
export const usesByKey = async (db: DbOrTx, spaceId: SpaceId, day: string): Promise<Map<string, DoorUse>> => {
  const { rows } = await sql<{ key_id: string; today: number; month: number; refused: number }>`
    select key_id,
      coalesce(sum(count) filter (where what = 'asked' and day = ${day}::date), 0)::int as today,
      coalesce(sum(count) filter (where what = 'asked'), 0)::int as month,
      coalesce(sum(count) filter (where what = 'refused'), 0)::int as refused
    from door_use
    where space_id = ${spaceId} and day > ${day}::date - 30 and day <= ${day}::date
    group by key_id`.execute(db)
  return new Map(rows.map(({ key_id, ...use }) => [key_id, use]))
}

/** Languages that could not be read over the same days, most first. */
export const unreadLanguages = async (
  db: DbOrTx,
  spaceId: SpaceId,
  day: string,
): Promise<{ language: string; count: number }[]> => {
  const { rows } = await sql<{ language: string; count: number }>`
    select substring(what from 10) as language, sum(count)::int as count
    from door_use
    where space_id = ${spaceId} and what like 'language:%' and day > ${day}::date - 30 and day <= ${day}::date
    group by what
    order by count desc, language
    limit 50`.execute(db)
  return rows
}
