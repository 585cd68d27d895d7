import { type Kysely, sql } from 'kysely'

/** Whom people follow, words they asked not to see, who may answer a post, and whom a notice is about. */
export const boundaries = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Nobody but `person_id` ever reads these two.
    await sql`
      create table follow (
        space_id uuid not null references space (id) on delete cascade,
        person_id uuid not null,
        other_id uuid not null,
        since timestamptz not null,
        primary key (space_id, person_id, other_id),
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade,
        foreign key (space_id, other_id) references person (space_id, id) on delete cascade,
        check (person_id <> other_id)
      )`.execute(db)
    await sql`create index follow_by_other on follow (space_id, other_id)`.execute(db)
    await sql`
      create table hidden_word (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        person_id uuid not null,
        word text not null,
        since timestamptz not null,
        primary key (space_id, id),
        unique (space_id, person_id, word),
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade
      )`.execute(db)
    await sql`
      alter table post add column replies_from text not null default 'all'
        check (replies_from in ('all', 'followed', 'named', 'nobody'))`.execute(db)
    await sql`
      create table post_replier (
        space_id uuid not null,
        post_id uuid not null,
        person_id uuid not null,
        primary key (space_id, post_id, person_id),
        foreign key (space_id, post_id) references post (space_id, id) on delete cascade,
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade
      )`.execute(db)
    await sql`create index post_replier_by_person on post_replier (space_id, person_id)`.execute(db)
    // Whoever did what it tells of, so that it can be folded for whoever muted them since.
    await sql`alter table notice add column from_id uuid`.execute(db)
  },
}
