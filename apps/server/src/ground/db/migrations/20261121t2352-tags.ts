import { type Kysely, sql } from 'kysely'

/** What threads are about, in their writers' words. A tag is there as long as a thread has it. */
export const tags = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table thread_tag (
        space_id uuid not null,
        thread_id uuid not null,
        name_key text not null,
        name text not null,
        place smallint not null,
        primary key (space_id, thread_id, name_key),
        foreign key (space_id, thread_id) references post (space_id, id) on delete cascade
      )`.execute(db)
    await sql`create index thread_tag_by_name on thread_tag (space_id, name_key)`.execute(db)
    // No word of a thread outlives it, whoever deletes it.
    await sql`
      create function thread_tag_forget() returns trigger language plpgsql as $$
      begin
        delete from thread_tag where space_id = new.space_id and thread_id = new.id;
        return null;
      end
      $$`.execute(db)
    await sql`
      create trigger thread_tag_forget after update of text on post
      for each row when (new.visibility = 'deleted' and new.parent_id is null)
      execute function thread_tag_forget()`.execute(db)
  },
}
