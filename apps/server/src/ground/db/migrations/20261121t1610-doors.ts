import { type Kysely, sql } from 'kysely'

/** Keys of programs, how often the doors were asked, what programs suggest, and scores beside those of the original. */
export const doors = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Secrets are stored as hashes only.
    await sql`
      create table api_key (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        name text not null,
        secret_hash text not null,
        hint text not null,
        old_secret_hash text,
        old_secret_until timestamptz,
        per_minute integer not null check (per_minute > 0),
        per_day integer check (per_day > 0),
        keeps_suggestions boolean not null,
        created_by uuid,
        created_at timestamptz not null,
        revoked_at timestamptz,
        primary key (space_id, id)
      )`.execute(db)
    await sql`create index api_key_by_secret on api_key (secret_hash)`.execute(db)
    await sql`create index api_key_by_old_secret on api_key (old_secret_hash) where old_secret_hash is not null`.execute(
      db,
    )
    // Counts alone: of what, on which day. Never a text, an address or a time of day. A key that is no key of a space
    // has the id 00000000-0000-0000-0000-000000000000.
    await sql`
      create table door_use (
        space_id uuid not null references space (id) on delete cascade,
        key_id uuid not null,
        day date not null,
        what text not null,
        count integer not null check (count > 0),
        primary key (space_id, key_id, day, what)
      )`.execute(db)
    await sql`
      create table suggestion (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        key_id uuid,
        text text not null,
        context text,
        language text,
        scores jsonb not null,
        community text,
        token_hash text,
        state text not null default 'waiting' check (state in ('waiting', 'accepted', 'declined')),
        reviewed_by uuid,
        at timestamptz not null,
        primary key (space_id, id)
      )`.execute(db)
    await sql`create index suggestion_by_state on suggestion (space_id, state, id desc)`.execute(db)
    await sql`create index suggestion_by_token on suggestion (space_id, token_hash) where token_hash is not null`.execute(
      db,
    )
    await sql`
      create table shadow_score (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        day date not null,
        attribute text not null,
        language text not null,
        ours real not null,
        theirs real not null,
        engine text not null,
        primary key (space_id, id)
      )`.execute(db)
  },
}
