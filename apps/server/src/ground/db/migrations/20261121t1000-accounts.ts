import { type Kysely, sql } from 'kysely'

/** Accounts, their sessions, spaces, the people in them, invitations and one-time reset links. */
export const accounts = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table account (
        id uuid primary key,
        name text not null,
        name_key text not null unique,
        password_hash text not null,
        created_at timestamptz not null
      )`.execute(db)
    await sql`
      create table session (
        token_hash text primary key,
        account_id uuid not null references account (id) on delete cascade,
        created_at timestamptz not null,
        seen_at timestamptz not null,
        expires_at timestamptz not null
      )`.execute(db)
    await sql`create index session_by_account on session (account_id)`.execute(db)
    await sql`
      create table space (
        id uuid primary key,
        slug text not null unique,
        name text not null,
        about text not null default '',
        joining text not null default 'invitation' check (joining in ('open', 'invitation')),
        reading text not null default 'members' check (reading in ('public', 'members')),
        machine text not null default 'threats' check (machine in ('nothing', 'threats', 'case', 'hold')),
        created_at timestamptz not null
      )`.execute(db)
    await sql`
      create table person (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        account_id uuid references account (id) on delete set null,
        name text not null,
        role text not null check (role in ('keeper', 'moderator', 'member')),
        about text not null default '',
        boundaries text not null default '',
        style jsonb not null default '{"isDirect":false,"isExpressive":false,"isLiteralReader":false,"usesToneTags":false}',
        joined_at timestamptz not null,
        suspended_until timestamptz,
        primary key (space_id, id)
      )`.execute(db)
    await sql`create unique index person_of_account on person (space_id, account_id)`.execute(db)
    await sql`create index person_by_account on person (account_id)`.execute(db)
    await sql`
      create table invitation (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        token_hash text not null,
        note text not null default '',
        uses_left integer check (uses_left >= 0),
        expires_at timestamptz,
        created_by uuid,
        created_at timestamptz not null,
        primary key (space_id, id)
      )`.execute(db)
    await sql`create index invitation_by_token on invitation (token_hash)`.execute(db)
    await sql`
      create table password_reset (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        account_id uuid not null references account (id) on delete cascade,
        token_hash text not null,
        created_by uuid not null,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        primary key (space_id, id)
      )`.execute(db)
    await sql`create index password_reset_by_token on password_reset (token_hash)`.execute(db)
  },
}
