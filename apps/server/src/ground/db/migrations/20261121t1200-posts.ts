import { type Kysely, sql } from 'kysely'

/** Published texts with their earlier versions and readings, reactions to them, thanks. */
export const posts = {
  async up(db: Kysely<unknown>): Promise<void> {
    await sql`
      create table post (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        thread_id uuid not null,
        parent_id uuid,
        author_id uuid not null,
        title text,
        text text not null,
        visibility text not null check (visibility in ('visible', 'held', 'hidden', 'removed', 'deleted')),
        version integer not null default 1 check (version > 0),
        published_at timestamptz not null,
        edited_at timestamptz,
        closed_at timestamptz,
        decision_id uuid,
        primary key (space_id, id),
        foreign key (space_id, author_id) references person (space_id, id) on delete cascade,
        check ((parent_id is null) = (thread_id = id)),
        check (visibility <> 'deleted' or (text = '' and title is null))
      )`.execute(db)
    await sql`create index post_threads on post (space_id, published_at desc, id desc) where parent_id is null`.execute(
      db,
    )
    await sql`create index post_by_thread on post (space_id, thread_id, published_at, id)`.execute(db)
    await sql`create index post_by_author on post (space_id, author_id, published_at)`.execute(db)
    await sql`create index post_by_parent on post (space_id, parent_id) where parent_id is not null`.execute(db)
    await sql`
      create table post_version (
        space_id uuid not null,
        post_id uuid not null,
        version integer not null,
        title text,
        text text not null,
        written_at timestamptz not null,
        primary key (space_id, post_id, version),
        foreign key (space_id, post_id) references post (space_id, id) on delete cascade
      )`.execute(db)
    await sql`
      create table analysis (
        space_id uuid not null,
        post_id uuid not null,
        engine text not null,
        result jsonb not null,
        read_at timestamptz not null,
        primary key (space_id, post_id),
        foreign key (space_id, post_id) references post (space_id, id) on delete cascade
      )`.execute(db)
    await sql`
      create table reaction (
        space_id uuid not null,
        post_id uuid not null,
        person_id uuid not null,
        kind text not null check (kind in ('respect', 'helped-me', 'made-me-think')),
        made_at timestamptz not null,
        primary key (space_id, post_id, person_id, kind),
        foreign key (space_id, post_id) references post (space_id, id) on delete cascade,
        foreign key (space_id, person_id) references person (space_id, id) on delete cascade
      )`.execute(db)
    await sql`create index reaction_by_time on reaction (space_id, made_at)`.execute(db)
    await sql`
      create table thanks (
        space_id uuid not null references space (id) on delete cascade,
        id uuid not null,
        from_id uuid not null,
        to_id uuid not null,
        post_id uuid,
        act text not null,
        effect text not null,
        meaning text not null default '',
        is_shown boolean not null default false,
        given_at timestamptz not null,
        primary key (space_id, id),
        foreign key (space_id, from_id) references person (space_id, id) on delete cascade,
        foreign key (space_id, to_id) references person (space_id, id) on delete cascade,
        check (from_id <> to_id)
      )`.execute(db)
    await sql`create index thanks_received on thanks (space_id, to_id, given_at desc, id desc)`.execute(db)
    await sql`create index thanks_given on thanks (space_id, from_id, given_at desc, id desc)`.execute(db)
  },
}
