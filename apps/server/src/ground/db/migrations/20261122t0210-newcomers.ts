import { type Kysely, sql } from 'kysely'

/** What a space asks of newcomers, storms, why posts wait, proofs that were used, and who greets whoever is new. */
export const newcomers = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table newcomer_settings (
        space_id uuid primary key references space (id) on delete cascade,
        first_posts integer not null check (first_posts between 0 and 10),
        max_links integer check (max_links between 0 and 20),
        max_repeats integer check (max_repeats between 1 and 10),
        asks_proof boolean not null
      )`.execute(db)
    await sql`
      create table storm (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        started_at timestamptz not null,
        started_by uuid,
        ends_at timestamptz not null,
        gap_minutes integer not null check (gap_minutes between 1 and 60),
        ended_at timestamptz,
        primary key (space_id, id),
        check (ends_at > started_at)
      )`.execute(db)
    // One storm at a time: whoever begins another one ends the one before.
    await sql`create unique index storm_now on storm (space_id) where ended_at is null`.execute(db)
    await sql`
      create table post_wait (
        space_id uuid not null,
        post_id uuid not null,
        because text not null check (because in ('newcomer', 'storm', 'links', 'same-words', 'reader')),
        since timestamptz not null,
        looked_at timestamptz,
        primary key (space_id, post_id),
        foreign key (space_id, post_id) references post (space_id, id) on delete cascade
      )`.execute(db)
    await sql`create index post_wait_over on post_wait (space_id, looked_at desc) where looked_at is not null`.execute(
      db,
    )
    // A hash of a solved sum, until it would have ended anyway: each opens one door once.
    await sql`
      create table spent_proof (
        space_id uuid not null references space (id) on delete cascade,
        proof_hash text not null,
        ends_at timestamptz not null,
        primary key (space_id, proof_hash)
      )`.execute(db)
    await sql`create index spent_proof_by_end on spent_proof (space_id, ends_at)`.execute(db)
    await sql`
      create table greeter (
        space_id uuid not null,
        person_id uuid not null,
        since timestamptz not null,
        told_at timestamptz,
        primary key (space_id, person_id),
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade
      )`.execute(db)
  },
}
