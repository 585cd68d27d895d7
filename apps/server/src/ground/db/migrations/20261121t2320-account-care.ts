import { type Kysely, sql } from 'kysely'

/**
 * What an account needs to be kept safe: where it is signed in, an e-mail address, links that work once, a second step,
 * passkeys, and counts of tries. All of it goes with the account.
 */
export const accountCare = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Null where somebody gave none. One address may stand on several accounts: nobody learns that it does.
    await sql`alter table account add column email text, add column email_confirmed_at timestamptz`.execute(db)
    await sql`create index account_by_email on account (lower(email)) where email_confirmed_at is not null`.execute(db)
    // Names of a browser and a system, never what a browser sent, and no address.
    await sql`
      alter table session
        add column id uuid not null default gen_random_uuid(),
        add column browser text not null default '',
        add column system text not null default ''`.execute(db)
    await sql`create unique index session_by_id on session (id)`.execute(db)
    await sql`create index session_by_end on session (expires_at)`.execute(db)
    await sql`
      create table account_link (
        token_hash text primary key,
        account_id uuid not null references account (id) on delete cascade,
        purpose text not null check (purpose in ('reset', 'email')),
        email text,
        drops_second_step boolean not null default false,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        check ((purpose = 'email') = (email is not null))
      )`.execute(db)
    await sql`create index account_link_by_account on account_link (account_id)`.execute(db)
    await sql`
      insert into account_link (token_hash, account_id, purpose, created_at, expires_at)
        select distinct on (token_hash) token_hash, account_id, 'reset', created_at, expires_at from password_reset`.execute(
      db,
    )
    await sql`drop table password_reset`.execute(db)
    // How often a password or code was tried: of what and by whom stands here as a keyed hash only.
    await sql`
      create table attempt (
        key_hash text not null,
        window_at timestamptz not null,
        count integer not null,
        primary key (key_hash, window_at)
      )`.execute(db)
    await sql`
      create table second_step (
        account_id uuid primary key references account (id) on delete cascade,
        sealed_secret text not null,
        last_step bigint not null default 0,
        confirmed_at timestamptz,
        created_at timestamptz not null
      )`.execute(db)
    await sql`
      create table recovery_code (
        account_id uuid not null references account (id) on delete cascade,
        code_hash text not null,
        primary key (account_id, code_hash)
      )`.execute(db)
    await sql`
      create table passkey (
        id uuid primary key,
        account_id uuid not null references account (id) on delete cascade,
        credential_id text not null unique,
        public_key bytea not null,
        counter bigint not null,
        transports jsonb not null default '[]',
        browser text not null default '',
        system text not null default '',
        created_at timestamptz not null,
        used_at timestamptz
      )`.execute(db)
    await sql`create index passkey_by_account on passkey (account_id)`.execute(db)
    await sql`
      create table passkey_challenge (
        challenge_hash text primary key,
        account_id uuid references account (id) on delete cascade,
        expires_at timestamptz not null
      )`.execute(db)
  },
}
