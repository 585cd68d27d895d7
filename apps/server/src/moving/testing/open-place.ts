import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { inject } from 'vitest'
import community from '../../../demo/community.en.json' with { type: 'json' }
import type { DemoCommunity } from '../../demo/community.ts'
import { fillDemo } from '../../demo/fill-demo.ts'
import { toConfig } from '../../ground/config.ts'
import { connect, type Db } from '../../ground/db/database.ts'
import { knownMigrations, migrate } from '../../ground/db/migrate.ts'
import { createNewId } from '../../ground/id.ts'
import { createJobs } from '../../ground/jobs.ts'
import { openSignals } from '../../ground/live/signals.ts'
import { copyTemplate, dropDatabase } from '../../ground/testing/template.ts'
import { modelsDir, testReader } from '../../ground/testing/test-reader.ts'
import type { ExportTools } from '../export/export-all.ts'
import type { ImportTools } from '../import/import-export.ts'

export const testClock = (): Date => new Date('2026-11-21T12:00:00.000Z')

/** A data folder with a database of its own, as a server has them, and no server. */
export interface TestPlace extends ExportTools, ImportTools {
  readonly url: string
  /** A folder for exports, beside the data folder. */
  readonly outside: string
  close(): Promise<void>
}

/** @param isNew without a single table, instead of migrated and empty */
export const openPlace = async ({ isNew = false } = {}): Promise<TestPlace> => {
  const serverUrl = inject('databaseUrl')
  const { url, name } = await copyTemplate(serverUrl, isNew ? 'template0' : inject('template'))
  const db = connect(url, 4)
  const outside = await mkdtemp(join(tmpdir(), 'hearth-moving-'))
  return {
    db,
    url,
    outside,
    clock: testClock,
    newId: createNewId(testClock),
    dataDir: join(outside, 'data'),
    version: '0.0.0-test',
    migrate: (to) => migrate(db, to),
    known: knownMigrations,
    async close() {
      await db.destroy()
      await dropDatabase(serverUrl, name)
      await rm(outside, { recursive: true, force: true })
    },
  }
}

/** The demo community, as `hearth serve --demo` fills it. */
export const fillWithDemo = async ({ db, url, dataDir, outside }: TestPlace): Promise<void> => {
  const signals = openSignals(url)
  const parts = {
    config: toConfig({ LOG_LEVEL: 'silent', DATA_DIR: dataDir }),
    db,
    clock: testClock,
    newId: createNewId(testClock),
    jobs: createJobs(db, () => undefined),
    reader: await testReader(),
    signals,
    secret: 'a secret of the tests, long enough to be one',
    modelsDir,
    webDir: join(outside, 'no-web'),
    composerDir: join(outside, 'no-composer'),
    rateTimes: 1000,
  }
  await fillDemo(parts, community as DemoCommunity)
  await signals.close()
}

/** So many more posts, a tenth of them threads, with words of many kinds, edits and reactions. */
export const addPosts = async (db: Db, count: number): Promise<void> => {
  await sql`
    with people as (select space_id, id, row_number() over (order by id) - 1 as place, count(*) over () as total from person),
    made as (
      select n, ('0193a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id,
        ('0193a000-0000-7000-8000-' || lpad(to_hex(n - n % 10), 12, '0'))::uuid as thread_id
      from generate_series(10, ${sql.lit(count + 9)}) n
    )
    insert into post (space_id, id, thread_id, parent_id, author_id, title, text, visibility, version, published_at, edited_at)
    select p.space_id, m.id, m.thread_id, case when n % 10 = 0 then null else m.thread_id end, p.id,
      case when n % 10 = 0 then 'Thread ' || n end,
      repeat(E'Zeile \\ "quoted" \t tab, 日本語, 👩‍👩‍👧, \u0001 and </script>\n', 1 + n % 7) || n,
      'visible', 1 + n % 2, timestamptz '2026-01-01 00:00:00.123456Z' + n * interval '61.000007 seconds',
      case when n % 2 = 1 then timestamptz '2026-11-01 00:00:00.654321Z' end
    from made m join people p on p.place = n % p.total`.execute(db)
  await sql`
    insert into post_version (space_id, post_id, version, title, text, written_at)
    select space_id, id, 1, title, 'before: ' || text, published_at from post where version = 2
    on conflict do nothing`.execute(db)
  await sql`
    insert into reaction (space_id, post_id, person_id, kind, made_at)
    select p.space_id, p.id, r.id, 'respect', p.published_at + interval '1 hour'
    from post p join person r on r.space_id = p.space_id and r.id <> p.author_id
    where get_byte(uuid_send(p.id), 15) % 5 = 0
    on conflict do nothing`.execute(db)
}

/** A picture beside a post, with bytes of every kind, somebody in it, and a card beside a link. */
export const addPictures = async (db: Db): Promise<void> => {
  await sql`
    with one as (select p.space_id, p.id as post_id, p.author_id from post p where p.visibility = 'visible' order by p.id limit 1),
    made as (
      insert into image (space_id, id, uploader_id, post_id, alt, width, height, uploaded_at)
      select space_id, '0193b000-0000-7000-8000-000000000001', author_id, post_id, 'Boats \\x41 at low tide', 3, 2, '2026-01-02T03:04:05.678901Z' from one
      returning space_id, id, uploader_id),
    file as (
      insert into image_file (space_id, image_id, bytes)
      select space_id, id, decode((select string_agg(lpad(to_hex(n % 256), 2, '0'), '' order by n) from generate_series(0, 299999) n), 'hex') from made),
    named as (
      insert into pictured (space_id, image_id, person_id, state, at)
      select made.space_id, made.id, person.id, 'waiting', '2026-01-02T03:04:05Z' from made
      join person on person.space_id = made.space_id and person.id <> made.uploader_id limit 1)
    insert into preview (space_id, id, post_id, place, url, state, site, title, noted_at)
    select space_id, '0193b000-0000-7000-8000-000000000002', post_id, 0, 'https://harbour.example/', 'ready', 'Harbour', 'Tide', '2026-01-02T03:04:05Z' from one`.execute(
    db,
  )
}

/** One line a table that is no exception: its name, how many rows, and a digest of all that is in them. */
export const digestOf = async (db: Db, without: readonly string[] = []): Promise<string[]> => {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname collate "C"`.execute(db)
  const lines: string[] = []
  for (const { name } of tables.filter((table) => !without.includes(table.name))) {
    const { rows } = await sql<{ rows: number; digest: string | null }>`
      select count(*)::int as rows, md5(string_agg(line, E'\n' order by line collate "C")) as digest
      from (select t::text as line from ${sql.table(name)} t) lines`.execute(db)
    lines.push(`${name} ${rows[0]?.rows} ${rows[0]?.digest}`)
  }
  return lines
}
