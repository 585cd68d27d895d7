import { type Kysely, sql } from 'kysely'

/** Who is named in which post, whether they want that, and whom they let name them. */
export const mentions = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Places in a text and no word of it: a deleted post must leave none behind.
    await sql`
      create table mention (
        space_id uuid not null,
        post_id uuid not null,
        person_id uuid not null,
        by_id uuid not null,
        state text not null check (state in ('waiting', 'agreed', 'declined')),
        places jsonb not null,
        version integer not null,
        at timestamptz not null,
        answered_at timestamptz,
        primary key (space_id, post_id, person_id),
        foreign key (space_id, post_id) references post (space_id, id) on delete cascade,
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade
      )`.execute(db)
    await sql`create index mention_by_person on mention (space_id, person_id, at desc, post_id desc)`.execute(db)
    await sql`
      create table mention_choice (
        space_id uuid not null references space (id) on delete cascade,
        person_id uuid not null,
        choice text not null check (choice in ('anyone', 'thread', 'ask', 'nobody')),
        primary key (space_id, person_id),
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade
      )`.execute(db)
  },
}
