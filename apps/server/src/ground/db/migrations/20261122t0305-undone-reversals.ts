import { type Kysely, sql } from 'kysely'

/** A reversal can be undone within its ten seconds, and the decision be reversed again: once at a time, which the code sees to. */
export const undoneReversals = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`drop index decision_reversal`.execute(db)
    await sql`create index decision_reversal on decision (space_id, reverses) where reverses is not null`.execute(db)
  },
}
