import { type Kysely, sql } from 'kysely'

/** How far each person has read each thread. Nobody else's to see. */
export const bookmarks = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table bookmark (
        space_id uuid not null,
        person_id uuid not null,
        thread_id uuid not null,
        read_to timestamptz not null,
        primary key (space_id, person_id, thread_id),
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade,
        foreign key (space_id, thread_id) references post (space_id, id) on delete cascade
      )`.execute(db)
  },
}
