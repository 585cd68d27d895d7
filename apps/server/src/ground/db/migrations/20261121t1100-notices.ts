import { type Kysely, sql } from 'kysely'

/** What people are told, what keeps a replayed request from happening twice, private limits, counts of pauses. */
export const notices = {
  async up(db: Kysely<unknown>): Promise<void> {
    // `values` never holds text of a post: a deleted post must leave none behind.
    await sql`
      create table notice (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        person_id uuid not null,
        kind text not null,
        "values" jsonb not null default '{}',
        path text,
        subject_id uuid,
        at timestamptz not null,
        visible_from timestamptz not null,
        read_at timestamptz,
        primary key (space_id, id),
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade
      )`.execute(db)
    await sql`create index notice_by_person on notice (space_id, person_id, visible_from desc, id desc)`.execute(db)
    await sql`create index notice_by_subject on notice (space_id, subject_id) where subject_id is not null`.execute(db)
    await sql`
      create table replay (
        space_id uuid not null references space (id) on delete cascade,
        route text not null,
        owner text not null,
        key_hash text not null,
        input_mac text,
        subject_id uuid not null,
        made_at timestamptz not null,
        primary key (space_id, route, owner, key_hash)
      )`.execute(db)
    await sql`create index replay_by_subject on replay (space_id, subject_id)`.execute(db)
    await sql`create index replay_by_age on replay (space_id, made_at)`.execute(db)
    await sql`
      create table person_limit (
        space_id uuid not null references space (id) on delete cascade,
        person_id uuid not null,
        other_id uuid not null,
        kind text not null check (kind in ('mute', 'block')),
        since timestamptz not null,
        primary key (space_id, person_id, other_id),
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade,
        foreign key (space_id, other_id) references person (space_id, id) on delete cascade,
        check (person_id <> other_id)
      )`.execute(db)
    // A count, and nothing else: no person, no post, no time, no text.
    await sql`
      create table outcome (
        space_id uuid not null references space (id) on delete cascade,
        day date not null,
        reason text not null,
        choice text not null,
        engine text not null,
        count integer not null check (count > 0),
        primary key (space_id, day, reason, choice, engine)
      )`.execute(db)
  },
}
