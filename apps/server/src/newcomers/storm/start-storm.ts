import type { SpaceId } from '@hearth/contract'
import { isStorm, stormEnd, usualGapMinutes } from '@hearth/moderation'
import { sql } from 'kysely'
import type { Clock } from '../../ground/clock.ts'
import type { Db, DbOrTx } from '../../ground/db/database.ts'
import type { VisitingPerson } from '../../ground/http/visitor.ts'
import type { NewId } from '../../ground/id.ts'
import { endStorms, findLastStorm, insertStorm, type StormRow } from './store.ts'

interface Input {
  readonly person: VisitingPerson
  /** 1 to 72. */
  readonly hours: number
  /** 1 to 60; a few minutes, unless said. */
  readonly gapMinutes?: number | undefined
}

/** One switch for a hard day. Where a storm lasts already, this one takes its place; of two at once one stays. */
export const startStorm = (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  { person, hours, gapMinutes = usualGapMinutes }: Input,
): Promise<StormRow> =>
  db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`storm:${person.spaceId}`}, 0))`.execute(tx)
    const now = clock()
    await endStorms(tx, person.spaceId, now)
    return insertStorm(tx, {
      space_id: person.spaceId,
      id: newId(),
      started_at: now,
      started_by: person.id,
      ends_at: new Date(stormEnd(now.toISOString(), hours)),
      gap_minutes: gapMinutes,
    })
  })

/** The storm that lasts now; null where there is none. */
export const findStorm = async (db: DbOrTx, spaceId: SpaceId, now: Date): Promise<StormRow | null> => {
  const row = await findLastStorm(db, spaceId)
  if (!row) return null
  const times = { endsAt: row.ends_at.toISOString(), endedAt: row.ended_at?.toISOString() ?? null }
  return isStorm(times, now.toISOString()) ? row : null
}
