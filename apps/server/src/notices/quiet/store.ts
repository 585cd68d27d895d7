import type { PersonId, SpaceId } from '@hearth/contract'
import type { DbOrTx } from '../../ground/db/database.ts'
import { type QuietPeriod, type QuietTimes, quietPeriod } from './quiet-period.ts'

type QuietTable = {
  space_id: SpaceId
  person_id: PersonId
  from_minute: number
  until_minute: number
  time_zone: string
}

const tables = (db: DbOrTx) => db.withTables<{ quiet_hours: QuietTable }>()

export const findQuietTimes = async (db: DbOrTx, spaceId: SpaceId, personId: PersonId): Promise<QuietTimes | null> => {
  const row = await tables(db)
    .selectFrom('quiet_hours')
    .selectAll()
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row ? { fromMinute: row.from_minute, untilMinute: row.until_minute, timeZone: row.time_zone } : null
}

/** The quiet period that a person is in; null where they are in none. Nothing is announced to them before its end. */
export const findQuietPeriod = async (
  db: DbOrTx,
  of: { spaceId: SpaceId; personId: PersonId; now: Date },
): Promise<QuietPeriod | null> => quietPeriod(await findQuietTimes(db, of.spaceId, of.personId), of.now)

/** Keeps quiet times in place of earlier ones, or none. */
export const putQuietTimes = async (
  db: DbOrTx,
  spaceId: SpaceId,
  personId: PersonId,
  times: QuietTimes | null,
): Promise<void> => {
  if (times === null) {
    await tables(db)
      .deleteFrom('quiet_hours')
      .where('space_id', '=', spaceId)
      .where('person_id', '=', personId)
      .execute()
    return
  }
  const change = { from_minute: times.fromMinute, until_minute: times.untilMinute, time_zone: times.timeZone }
  await tables(db)
    .insertInto('quiet_hours')
    .values({ space_id: spaceId, person_id: personId, ...change })
    .onConflict((oc) => oc.columns(['space_id', 'person_id']).doUpdateSet(change))
    .execute()
}
