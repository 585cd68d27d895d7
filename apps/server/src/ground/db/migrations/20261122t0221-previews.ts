import { type Kysely, sql } from 'kysely'

/** What linked pages say of themselves, and whether a space wants that. */
export const previews = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table preview (
        space_id uuid not null,
        id uuid not null,
        post_id uuid not null,
        place smallint not null,
        url text not null,
        state text not null check (state in ('waiting', 'ready', 'none', 'removed')),
        site text,
        title text,
        description text,
        noted_at timestamptz not null,
        primary key (space_id, id),
        unique (space_id, post_id, url),
        foreign key (space_id, post_id) references post (space_id, id) on delete cascade
      )`.execute(db)
    await sql`create index preview_waiting on preview (noted_at) where state = 'waiting'`.execute(db)
    await sql`
      create table preview_setting (
        space_id uuid primary key references space (id) on delete cascade,
        is_on boolean not null
      )`.execute(db)
    // No address of a post outlives it, whoever deletes it.
    await sql`
      create function preview_forget() returns trigger language plpgsql as $$
      begin
        delete from preview where space_id = new.space_id and post_id = new.id;
        return null;
      end
      $$`.execute(db)
    await sql`
      create trigger preview_forget after update of visibility on post
      for each row when (new.visibility = 'deleted')
      execute function preview_forget()`.execute(db)
  },
}
