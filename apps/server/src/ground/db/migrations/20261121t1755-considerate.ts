import { type Kysely, sql } from 'kysely'

/** Which words a space hints at. A space without a row has hints off and the reader's own entries. */
export const considerate = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table considerate_list (
        space_id uuid primary key references space (id) on delete cascade,
        is_on boolean not null,
        yaml text not null,
        changed_at timestamptz not null
      )`.execute(db)
  },
}
