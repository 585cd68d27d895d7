import { type Kysely, sql } from 'kysely'

/** What a person wants to be told at once, once a day, or not. Whoever has no row is told everything at once. */
export const noticeSettings = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table notice_settings (
        space_id uuid not null references space (id) on delete cascade,
        person_id uuid not null,
        choices jsonb not null default '{}',
        time_zone text not null default 'UTC',
        is_mailed boolean not null default false,
        account_id uuid references account (id) on delete cascade,
        mailed_until timestamptz not null,
        next_mail_at timestamptz,
        primary key (space_id, person_id),
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade,
        check (is_mailed = (next_mail_at is not null and account_id is not null))
      )`.execute(db)
    await sql`
      create index notice_mail_due on notice_settings (next_mail_at) where next_mail_at is not null`.execute(db)
    // Whoever leaves a space wants nothing from it any more, and gets no mail.
    await sql`
      create function forget_notice_settings() returns trigger language plpgsql as $$
      begin
        delete from notice_settings where space_id = old.space_id and person_id = old.id;
        return null;
      end $$`.execute(db)
    await sql`
      create trigger person_wants_nothing after update of account_id on person
        for each row when (old.account_id is distinct from new.account_id)
        execute function forget_notice_settings()`.execute(db)
  },
}
