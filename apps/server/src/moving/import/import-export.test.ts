import { createHash } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { migrate } from '../../ground/db/migrate.ts'
import { exportAll } from '../export/export-all.ts'
import type { Manifest } from '../folder/manifest.ts'
import { leftOut } from '../schema/plan.ts'
import { digestOf, fillWithDemo, openPlace, type TestPlace } from '../testing/open-place.ts'
import { checkExport } from './check-export.ts'
import { importExport } from './import-export.ts'

// A community is filled through the API first: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const asItIs = { slug: null, isNewId: false }
let here: TestPlace
let there: TestPlace
let whole: string
let space: string
let copy: string
let copies = 0

beforeAll(async () => {
  here = await openPlace()
  there = await openPlace()
  await fillWithDemo(here)
  await migrate(here.db)
  whole = join(here.outside, 'whole')
  space = join(here.outside, 'space')
  const { rows } = await sql<{ id: string; slug: string }>`select id, slug from space`.execute(here.db)
  await mkdir(join(here.dataDir, 'pictures', rows[0]?.id ?? ''), { recursive: true })
  await writeFile(join(here.dataDir, 'pictures', rows[0]?.id ?? '', 'one.webp'), 'bytes')
  await writeFile(join(here.dataDir, 'session-secret'), 'secret')
  await exportAll(here, { target: whole, slug: null, isCompressed: false })
  await exportAll(here, { target: space, slug: rows[0]?.slug ?? '', isCompressed: true })
})
afterAll(async () => {
  await here.close()
  await there.close()
})
beforeEach(async () => {
  copies += 1
  copy = join(here.outside, `copy-${copies}`)
  await cp(whole, copy, { recursive: true })
})

const edit = async (file: string, change: (text: string) => string, isSigned = true): Promise<void> => {
  const text = change(await readFile(join(copy, file), 'utf8'))
  await writeFile(join(copy, file), text)
  if (!isSigned || file === 'manifest.json') return
  await edit('manifest.json', (json) => {
    const manifest = JSON.parse(json) as Manifest
    const told = [...manifest.tables, manifest.files].find((one) => one.file === file)
    if (told === undefined) throw new Error(`no ${file}`)
    const rows = text.split('\n').length - 1
    Object.assign(told, { bytes: Buffer.byteLength(text), rows, count: rows })
    Object.assign(told, { sha256: createHash('sha256').update(text).digest('hex') })
    return JSON.stringify(manifest)
  })
}
const line = (number: number, change: (row: string) => string) => (text: string) =>
  text
    .split('\n')
    .map((row, index) => (index === number - 1 ? change(row) : row))
    .join('\n')

describe('what is not whole is refused with a code and the line, and leaves nothing', () => {
  const post = 'tables/post.jsonl'
  const cases: readonly (readonly [string, () => Promise<void>, string, number | null])[] = [
    ['a folder without a manifest', () => rm(join(copy, 'manifest.json')), 'not-an-export', null],
    ['a manifest that is cut off', () => edit('manifest.json', (text) => text.slice(0, 300)), 'manifest-broken', null],
    [
      'a manifest without tables',
      () => edit('manifest.json', (text) => text.replace('"tables"', '"tabels"')),
      'manifest-broken',
      null,
    ],
    [
      'another format',
      () => edit('manifest.json', (text) => text.replace('"version": 1', '"version": 2')),
      'format-unknown',
      null,
    ],
    [
      'a newer Hearth',
      () => edit('manifest.json', (text) => text.replace('"migrations": [', '"migrations": ["29990101T0000-later",')),
      'export-newer',
      null,
    ],
    ['a table that is gone', () => rm(join(copy, post)), 'file-missing', null],
    [
      'a link in place of a table',
      async () => {
        await rm(join(copy, post))
        await symlink(join(whole, post), join(copy, post))
      },
      'file-missing',
      null,
    ],
    ['a letter that was changed', () => edit(post, (text) => text.replace('e', 'E'), false), 'file-changed', null],
    ['a file that was changed', () => writeFile(join(copy, 'files', 'session-secret'), 'secreT'), 'file-changed', null],
    [
      'a line that is no JSON',
      () =>
        edit(
          post,
          line(3, (row) => row.slice(1)),
        ),
      'line-broken',
      3,
    ],
    [
      'a line that is no object',
      () =>
        edit(
          post,
          line(2, () => '[1]'),
        ),
      'line-broken',
      2,
    ],
    [
      'a column that the manifest does not name',
      () =>
        edit(
          post,
          line(2, (row) => row.replace('{', '{"evil":1,')),
        ),
      'line-broken',
      2,
    ],
    [
      'a row that the database refuses',
      () =>
        edit(
          post,
          line(4, (row) => row.replace(/"visibility":"\w+"/, '"visibility":"odd"')),
        ),
      'row-refused',
      4,
    ],
    ['a row that comes twice', () => edit(post, (text) => `${text}${text.split('\n')[0]}\n`), 'row-refused', -1],
    [
      'a row whose author is nowhere',
      () =>
        edit(
          post,
          line(1, (row) => row.replace(/"author_id":"[^"]+"/, '"author_id":"00000000-0000-7000-8000-000000000000"')),
        ),
      'row-refused',
      1,
    ],
    [
      'a table that nobody knows',
      () => edit('manifest.json', (text) => text.replace('"name": "post"', '"name": "pg_class"')),
      'table-unknown',
      null,
    ],
    [
      'a table that never travels',
      () => edit('manifest.json', (text) => text.replace('"name": "post"', '"name": "session"')),
      'table-unknown',
      null,
    ],
    [
      'a column that nobody knows',
      () => edit('manifest.json', (text) => text.replace('"name": "visibility"', '"name": "visible"')),
      'column-unknown',
      null,
    ],
    [
      'a path that climbs',
      () => edit('files.jsonl', (text) => text.replace('session-secret', '../session-secret')),
      'path-outside',
      null,
    ],
    [
      'a path from the root',
      () => edit('manifest.json', (text) => text.replace('"file": "tables/post.jsonl"', '"file": "/etc/passwd"')),
      'path-outside',
      null,
    ],
  ]
  test.each(cases)('%s', async (_, damage, code, number) => {
    const before = await digestOf(there.db)
    await damage()
    const error = await importExport(there, copy, asItIs).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'MovingError', code, ...(number === -1 ? {} : { line: number }) })
    expect(String((error as Error).message)).toMatch(/^[^\n]+ \[[a-z-]+\]$/)
    expect(await digestOf(there.db)).toEqual(before)
    expect(await readdir(there.dataDir).catch(() => [])).toEqual([])
  })
})

test('a whole server comes only where nobody lives', async () => {
  await expect(importExport(here, copy, asItIs)).rejects.toMatchObject({ code: 'server-not-empty' })
})

test('a check reads everything and writes nothing', async () => {
  expect((await checkExport(copy)).scope).toEqual({ kind: 'server' })
})

describe('one space', () => {
  const spaceTables = ['account', 'passkey', ...Object.keys(leftOut)]

  test('goes without accounts, sessions and the server’s secret', async () => {
    const manifest = await checkExport(space)
    expect(manifest.tables.map((table) => table.name)).not.toEqual(expect.arrayContaining(['account']))
    expect(manifest.files.count).toBe(1)
    expect(manifest.leftOut.map((one) => one.table)).toEqual(expect.arrayContaining(spaceTables))
  })

  test('comes into an empty server as it was, its people waiting for their accounts', async () => {
    const place = await openPlace({ isNew: true })
    try {
      const imported = await importExport(place, space, asItIs)
      const without = [...spaceTables, 'person']
      expect(await digestOf(place.db, without)).toEqual(await digestOf(here.db, without))
      const people = (db: TestPlace['db']) =>
        sql<{
          of: number
          with_account: number
        }>`select count(*)::int as of, count(account_id)::int as with_account from person`
          .execute(db)
          .then(({ rows }) => rows[0])
      expect(imported.space?.unclaimed).toBe((await people(here.db))?.of)
      expect((await people(place.db))?.with_account).toBe(0)
      expect((await readdir(join(place.dataDir, 'pictures'))).length).toBe(1)
    } finally {
      await place.close()
    }
  })

  test('is refused where it is already, and where its address is taken', async () => {
    await expect(importExport(here, space, asItIs)).rejects.toMatchObject({ code: 'space-exists' })
    await expect(importExport(here, space, { slug: null, isNewId: true })).rejects.toMatchObject({ code: 'slug-taken' })
    await expect(importExport(here, space, { slug: '../x', isNewId: true })).rejects.toMatchObject({ code: 'slug-bad' })
  })

  test('comes a second time as another one, with the accounts that are here and without its keys and links', async () => {
    const count = async (table: string, slug: string) =>
      (
        await sql<{ rows: number }>`
          select count(*)::int as rows from ${sql.table(table)} t join space s on s.id = t.space_id where s.slug = ${slug}`.execute(
          here.db,
        )
      ).rows[0]?.rows
    const { rows } = await sql<{ slug: string }>`select slug from space`.execute(here.db)
    const slug = rows[0]?.slug ?? ''
    const imported = await importExport(here, space, { slug: 'second', isNewId: true })
    expect(imported.space).toEqual({ slug: 'second', unclaimed: 0 })
    for (const table of ['person', 'post', 'reaction', 'decision', 'report', 'thanks', 'notice']) {
      expect(await count(table, 'second'), table).toBe(await count(table, slug))
    }
    expect([await count('invitation', slug), await count('invitation', 'second')]).toEqual([1, 0])
    expect((await readdir(join(here.dataDir, 'pictures'))).length).toBe(2)
  })
})

test('what later migrations may bring comes back too: circles, computed columns, numbers that count, triggers, exact values', async () => {
  const later = sql`
    create table later (
      space_id uuid not null, id bigint generated always as identity, parent_id bigint, best_id bigint,
      n numeric, f double precision, r real, b bytea, a text[], j json, jb jsonb, d date, t timestamptz, i interval,
      length integer generated always as (octet_length(b)) stored,
      primary key (space_id, id), foreign key (space_id, parent_id) references later (space_id, id));
    create table later_best (space_id uuid not null, id bigint not null, later_id bigint not null, seen integer default 0,
      primary key (space_id, id), foreign key (space_id, later_id) references later (space_id, id));
    alter table later add constraint later_to_best foreign key (space_id, best_id) references later_best (space_id, id);
    create function count_seen() returns trigger language plpgsql as
      $$ begin new.seen := coalesce(new.seen, 0) + 1; return new; end $$;
    create trigger later_counts before insert on later_best for each row execute function count_seen()`
  const [from, to] = [await openPlace(), await openPlace()]
  try {
    for (const { db } of [from, to]) await later.execute(db)
    await sql`
      insert into later (space_id, id, n, f, r, b, a, j, jb, d, t, i) overriding system value values
        ('0193a000-0000-7000-8000-000000000001', 7, 12345678901234567890.000000000000000001, 'NaN', 0.1, '\\x00ff0a', '{"a,\\"b",null}',
         '{"z": 1,  "a": 10000000000000000000000001}', '{"big": 10000000000000000000000001}', 'infinity', '2026-01-01 00:00:00.123456+05', '1 mon 2 days');
      insert into later_best values ('0193a000-0000-7000-8000-000000000001', 1, 7);
      insert into later (space_id, id, parent_id) overriding system value values ('0193a000-0000-7000-8000-000000000001', 3, 7);
      update later set best_id = 1 where id = 7;
      insert into later (space_id, id, parent_id, f) overriding system value values ('0193a000-0000-7000-8000-000000000001', 9, 3, 0.1 + 0.2::float8)`.execute(
      from.db,
    )
    const target = join(from.outside, 'later')
    await exportAll(from, { target, slug: null, isCompressed: false })
    await importExport(to, target, asItIs)
    const apart = ['kysely_migration']
    expect(await digestOf(to.db, apart)).toEqual(await digestOf(from.db, apart))
    const { rows } = await sql<{ id: string }>`
      insert into later (space_id, best_id) values ('0193a000-0000-7000-8000-000000000001', null) returning id`.execute(
      to.db,
    )
    expect(Number(rows[0]?.id)).toBe(10)
    const best = sql`insert into later_best values ('0193a000-0000-7000-8000-000000000001', 2, 7) returning seen`
    expect((await best.execute(to.db)).rows).toEqual([{ seen: 1 }])
    const lost = sql`insert into later (space_id, parent_id) values ('0193a000-0000-7000-8000-000000000001', 4711)`
    await expect(lost.execute(to.db)).rejects.toMatchObject({ constraint: 'later_space_id_parent_id_fkey' })
  } finally {
    await from.close()
    await to.close()
  }
})

test('an older export comes into a new database as it was made, and is brought up to date then', async () => {
  const [from, to] = [await openPlace({ isNew: true }), await openPlace({ isNew: true })]
  try {
    const older = from.known[3] ?? ''
    await from.migrate(older)
    await sql`insert into account values ('0193a000-0000-7000-8000-000000000001', 'ana', 'ana', 'x', now())`.execute(
      from.db,
    )
    const target = join(from.outside, 'older')
    const { migrations } = await exportAll(from, { target, slug: null, isCompressed: false })
    expect(migrations).toEqual(from.known.slice(0, 4))
    await importExport(to, target, asItIs)
    const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(to.db)
    expect(rows.map((row) => row.name)).toEqual(to.known)
    expect((await sql`select name from account`.execute(to.db)).rows).toEqual([{ name: 'ana' }])
    // A database that is ahead of it is told so, since the migrations in between would be missing from its rows.
    await expect(importExport(there, target, asItIs)).rejects.toMatchObject({ code: 'database-newer' })
  } finally {
    await from.close()
    await to.close()
  }
})
