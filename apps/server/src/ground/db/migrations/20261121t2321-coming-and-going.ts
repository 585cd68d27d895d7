import { type Kysely, sql } from 'kysely'

/** What a space asks of newcomers, codes beside links, and people who left. */
export const comingAndGoing = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      alter table space add column email text not null default 'optional'
        check (email in ('never', 'optional', 'needed'))`.execute(db)
    await sql`
      alter table invitation add column kind text not null default 'link' check (kind in ('link', 'code'))`.execute(db)
    // A code is short, so it always ends.
    await sql`
      alter table invitation add constraint invitation_code_ends check (kind = 'link' or expires_at is not null)`.execute(
      db,
    )
    // Whoever left has no name, page or account; the row stays for what hangs on it.
    await sql`alter table person add column left_at timestamptz`.execute(db)
    await sql`
      alter table person add constraint person_left_is_nobody
        check (left_at is null or (account_id is null and name = '' and about = '' and boundaries = ''))`.execute(db)
    // Leaving does not shorten a suspension for whoever comes back.
    await sql`
      create table kept_suspension (
        space_id uuid not null references space (id) on delete cascade,
        account_id uuid not null references account (id) on delete cascade,
        until timestamptz not null,
        primary key (space_id, account_id)
      )`.execute(db)
  },
}
