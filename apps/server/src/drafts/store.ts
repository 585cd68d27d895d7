import type { Outcome, OutcomeChoice, SpaceId } from '@hearth/contract'
import { type ColumnType, sql } from 'kysely'
import type { DbOrTx } from '../ground/db/database.ts'

interface OutcomeTable {
  space_id: SpaceId
  /** Such as 2026-11-21. Read back by `to_char`, so that no time zone moves it. */
  day: ColumnType<never, string, never>
  reason: string
  choice: OutcomeChoice
  engine: string
  count: number
}

const tables = (db: DbOrTx) => db.withTables<{ outcome: OutcomeTable }>()

/** Adds one to a count. There is no row of the single outcome. */
export const addOutcome = async (db: DbOrTx, spaceId: SpaceId, day: string, outcome: Outcome): Promise<void> => {
  await tables(db)
    .insertInto('outcome')
    .values({ space_id: spaceId, day, ...outcome, count: 1 })
    .onConflict((oc) =>
      oc
        .columns(['space_id', 'day', 'reason', 'choice', 'engine'])
        .doUpdateSet({ count: sql<number>`outcome.count + 1` }),
    )
    .execute()
}

/** Counts by week (its Monday), reason and choice, for days from `from` up to and including `to`. */
export const countByWeek = (
  db: DbOrTx,
  spaceId: SpaceId,
  from: string,
  to: string,
): Promise<{ reason: string; choice: OutcomeChoice; count: number }[]> =>
  tables(db)
    .selectFrom('outcome')
    .select(['reason', 'choice', sql<number>`sum(count)::integer`.as('count')])
    .where('space_id', '=', spaceId)
    .where(sql<boolean>`day between ${from}::date and ${to}::date`)
    .groupBy(['reason', 'choice', sql`date_trunc('week', day::timestamp)`])
    .orderBy('reason')
    .orderBy('choice')
    .execute()

/** Every count of a space goes. */
export const deleteOutcomes = async (db: DbOrTx, spaceId: SpaceId): Promise<void> => {
  await tables(db).deleteFrom('outcome').where('space_id', '=', spaceId).execute()
}
