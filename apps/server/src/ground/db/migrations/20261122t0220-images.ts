import { type Kysely, sql } from 'kysely'

/** Pictures beside posts, who is in them, and whether those people want that. */
export const images = {
  async up(db: Kysely<unknown>): Promise<void> {
    // Without a post it was uploaded and not sent yet.
    await sql`
      create table image (
        space_id uuid not null,
        id uuid not null,
        uploader_id uuid not null,
        post_id uuid,
        place smallint not null default 0,
        alt text not null default '',
        width integer not null check (width > 0),
        height integer not null check (height > 0),
        is_withdrawn boolean not null default false,
        uploaded_at timestamptz not null,
        primary key (space_id, id),
        foreign key (space_id, uploader_id) references person (space_id, id) on delete cascade,
        foreign key (space_id, post_id) references post (space_id, id) on delete cascade
      )`.execute(db)
    await sql`create index image_by_post on image (space_id, post_id, place) where post_id is not null`.execute(db)
    await sql`create index image_loose on image (space_id, uploaded_at) where post_id is null`.execute(db)
    await sql`create index image_by_uploader on image (space_id, uploader_id)`.execute(db)
    // Apart from what is read with every post.
    await sql`
      create table image_file (
        space_id uuid not null,
        image_id uuid not null,
        bytes bytea not null,
        primary key (space_id, image_id),
        foreign key (space_id, image_id) references image (space_id, id) on delete cascade
      )`.execute(db)
    // WebP is compressed already.
    await sql`alter table image_file alter column bytes set storage external`.execute(db)
    await sql`
      create table pictured (
        space_id uuid not null,
        image_id uuid not null,
        person_id uuid not null,
        state text not null check (state in ('waiting', 'agreed', 'declined')),
        at timestamptz not null,
        told_at timestamptz,
        answered_at timestamptz,
        primary key (space_id, image_id, person_id),
        foreign key (space_id, image_id) references image (space_id, id) on delete cascade,
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade
      )`.execute(db)
    await sql`create index pictured_by_person on pictured (space_id, person_id, at desc, image_id desc)`.execute(db)
    await sql`
      create table picture_choice (
        space_id uuid not null references space (id) on delete cascade,
        person_id uuid not null,
        choice text not null check (choice in ('anyone', 'ask', 'nobody')),
        primary key (space_id, person_id),
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade
      )`.execute(db)
    // No picture of a post outlives it, whoever deletes it.
    await sql`
      create function image_forget() returns trigger language plpgsql as $$
      begin
        delete from image where space_id = new.space_id and post_id = new.id;
        return null;
      end
      $$`.execute(db)
    await sql`
      create trigger image_forget after update of visibility on post
      for each row when (new.visibility = 'deleted')
      execute function image_forget()`.execute(db)
  },
}
