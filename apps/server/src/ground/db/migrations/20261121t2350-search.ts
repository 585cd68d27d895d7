import { type Kysely, sql } from 'kysely'

/**
 * What each post is found by. The entries follow the posts by themselves, when a transaction ends: whatever writes, edits,
 * imports or deletes a post cannot forget them, and no word outlives its post (ADR 0021).
 */
export const search = {
  async up(db: Kysely<unknown>): Promise<void> {
    await createFolding(db)
    await sql`
      create function search_config(language text) returns text language sql immutable parallel safe as $$
        select case split_part(lower(language), '-', 1)
          when 'ar' then 'arabic' when 'hy' then 'armenian' when 'eu' then 'basque' when 'ca' then 'catalan'
          when 'da' then 'danish' when 'nl' then 'dutch' when 'en' then 'english' when 'fi' then 'finnish'
          when 'fr' then 'french' when 'de' then 'german' when 'el' then 'greek' when 'hi' then 'hindi'
          when 'hu' then 'hungarian' when 'id' then 'indonesian' when 'ga' then 'irish' when 'it' then 'italian'
          when 'lt' then 'lithuanian' when 'ne' then 'nepali' when 'no' then 'norwegian' when 'nb' then 'norwegian'
          when 'nn' then 'norwegian' when 'pt' then 'portuguese' when 'ro' then 'romanian' when 'ru' then 'russian'
          when 'sr' then 'serbian' when 'es' then 'spanish' when 'sv' then 'swedish' when 'ta' then 'tamil'
          when 'tr' then 'turkish' when 'yi' then 'yiddish'
        end
      $$`.execute(db)
    await sql`
      create table search_entry (
        space_id uuid not null,
        post_id uuid not null,
        published_at timestamptz not null,
        config text not null,
        words tsvector not null,
        primary key (space_id, post_id),
        foreign key (space_id, post_id) references post (space_id, id) on delete cascade
      )`.execute(db)
    await keepEntries(db)
    await sql`
      insert into search_entry (space_id, post_id, published_at, config, words)
      select post.space_id, post.id, post.published_at, told.config, search_words(told.config, post.title, post.text)
      from post
        left join analysis own on own.space_id = post.space_id and own.post_id = post.id
        left join analysis openers on openers.space_id = post.space_id and openers.post_id = post.thread_id
        cross join lateral (select coalesce(search_config(own.result ->> 'language'),
          search_config(openers.result ->> 'language'), 'simple') as config) told
      where post.visibility <> 'deleted'`.execute(db)
    await sql`create index search_by_words on search_entry using gin (words)`.execute(db)
    await sql`create index search_by_time on search_entry (space_id, published_at desc, post_id desc)`.execute(db)
    await sql`create index search_by_config on search_entry (space_id, config)`.execute(db)
  },
}

/** Scripts that put no blank between words, and Hangul, which hangs its particles on them: found by pairs of signs. */
const unspaced =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af'

// Lower case of every script, in whatever locale the database was made: with C, as the embedded one, `lower` knows ASCII alone.
const createFolding = async (db: Kysely<unknown>): Promise<void> => {
  const { rows } = await sql<{ name: string }>`
    select collname as name from pg_collation where collname in ('pg_c_utf8', 'und-x-icu') order by 1 limit 1`.execute(
    db,
  )
  const collation = sql.raw(rows[0] ? `collate pg_catalog."${rows[0].name}"` : '')
  await sql`
    create function search_lower(words text) returns text language sql immutable parallel safe as $$
      select lower(words ${collation})
    $$`.execute(db)
  await sql`
    create function search_fold(words text) returns text language sql immutable parallel safe as $$
      select case when folded !~ '[${sql.raw(unspaced)}]' then folded else (
        select coalesce(string_agg(coalesce(plain, (
          select string_agg(sign || coalesce(next, ''), ' ' order by at)
          from (select sign, at, lead(sign) over (order by at) as next
            from unnest(string_to_array(run, null)) with ordinality as signs (sign, at)) pairs
        )), ' ' order by place), '')
        from (select found[1] as run, found[2] as plain, place
          from regexp_matches(folded, '([${sql.raw(unspaced)}]+)|([^${sql.raw(unspaced)}]+)', 'g')
            with ordinality as runs (found, place)) pieces
      ) end
      from (select search_lower(normalize(words, NFKC)) as folded) lowered
    $$`.execute(db)
  await sql`
    create function search_words(config text, title text, words text) returns tsvector
    language sql immutable parallel safe as $$
      select setweight(to_tsvector(config::regconfig, search_fold(coalesce(title, ''))), 'A')
        || setweight(to_tsvector(config::regconfig, search_fold(words)), 'B')
    $$`.execute(db)
}

// At the end of the transaction, when the reading that tells the language is there too.
const keepEntries = async (db: Kysely<unknown>): Promise<void> => {
  await sql`
    create function search_keep() returns trigger language plpgsql as $$
    declare
      subject uuid := case when tg_table_name = 'post' then (to_jsonb(new) ->> 'id')::uuid
        else (to_jsonb(new) ->> 'post_id')::uuid end;
      found_post record;
      told text;
    begin
      select * into found_post from post where space_id = new.space_id and id = subject;
      if not found then
        return null;
      end if;
      if found_post.visibility = 'deleted' then
        delete from search_entry where space_id = new.space_id and post_id = subject;
        return null;
      end if;
      -- A reply too short to tell its language is taken to be in its thread's.
      select coalesce(
        (select search_config(result ->> 'language') from analysis where space_id = new.space_id and post_id = subject),
        (select config from search_entry where space_id = new.space_id and post_id = found_post.thread_id
          and found_post.thread_id <> subject),
        'simple') into told;
      if tg_table_name = 'analysis' and exists (
        select from search_entry where space_id = new.space_id and post_id = subject and config = told
      ) then
        return null;
      end if;
      insert into search_entry (space_id, post_id, published_at, config, words)
      values (new.space_id, subject, found_post.published_at, told,
        search_words(told, found_post.title, found_post.text))
      on conflict (space_id, post_id) do update
        set config = excluded.config, words = excluded.words, published_at = excluded.published_at;
      return null;
    end
    $$`.execute(db)
  await sql`
    create constraint trigger search_keep_post after insert or update of title, text on post
    deferrable initially deferred for each row execute function search_keep()`.execute(db)
  await sql`
    create constraint trigger search_keep_language after insert or update of result on analysis
    deferrable initially deferred for each row execute function search_keep()`.execute(db)
}
