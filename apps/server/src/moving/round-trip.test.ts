import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { exportAll } from './export/export-all.ts'
import { readManifest } from './folder/manifest.ts'
import { importExport } from './import/import-export.ts'
import { leftOut, planTables } from './schema/plan.ts'
import { readCatalog } from './schema/read-catalog.ts'
import { addPictures, addPosts, digestOf, fillWithDemo, openPlace, type TestPlace } from './testing/open-place.ts'

// A community is filled through the API first: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

const asItIs = { slug: null, isNewId: false }
const behind = Object.keys(leftOut)
const spaceId = '0193a000-0000-7000-8000-00000000abcd'
let here: TestPlace
let whole: string

beforeAll(async () => {
  here = await openPlace()
  await fillWithDemo(here)
  await addPosts(here.db, 5000)
  await addPictures(here.db)
  for (const [path, bytes] of [
    ['session-secret', 'a secret of the old place\n'],
    ['postgres/base/1', 'the database’s own'],
    ['hearth.pid', '1\n'],
    [`pictures/${spaceId}/a b.png`, '\u0000\u0001not text'],
    ['.half-written', 'x'],
  ] as const) {
    const file = join(here.dataDir, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
  }
  whole = join(here.outside, 'whole')
  await exportAll(here, { target: whole, slug: null, isCompressed: false })
})
afterAll(() => here.close())

const opened = async <T>(place: Promise<TestPlace>, use: (place: TestPlace) => Promise<T>): Promise<T> => {
  const there = await place
  try {
    return await use(there)
  } finally {
    await there.close()
  }
}

test('a server of more than 5,000 posts comes back equal to the last digit, in a database that has never seen a table', async () => {
  await opened(openPlace({ isNew: true }), async (there) => {
    const { rows, files, space } = await importExport(there, whole, asItIs)
    expect(await digestOf(there.db, behind)).toEqual(await digestOf(here.db, behind))
    expect([rows > 10_000, files, space]).toEqual([true, 2, null])
    expect(await readFile(join(there.dataDir, 'session-secret'), 'utf8')).toBe('a secret of the old place\n')
    expect(await readFile(join(there.dataDir, `pictures/${spaceId}/a b.png`), 'utf8')).toBe('\u0000\u0001not text')
    expect((await readdir(there.dataDir)).sort()).toEqual(['pictures', 'session-secret'])
    // What came back can be exported again, to the same bytes.
    const again = join(there.outside, 'again')
    const tables = (await exportAll(there, { target: again, slug: null, isCompressed: false })).tables
    expect(tables).toEqual((await readManifest(whole)).tables)
  })
})

test('compressed it is smaller and comes back the same', async () => {
  const target = join(here.outside, 'compressed')
  const { tables } = await exportAll(here, { target, slug: null, isCompressed: true })
  const bytes = (of: readonly { bytes: number }[]) => of.reduce((sum, one) => sum + one.bytes, 0)
  expect(bytes(tables) * 4).toBeLessThan(bytes((await readManifest(whole)).tables))
  await opened(openPlace(), async (there) => {
    await importExport(there, target, asItIs)
    expect(await digestOf(there.db, behind)).toEqual(await digestOf(here.db, behind))
  })
})

test('every table that the migrations make is in the export, or named with a reason', async () => {
  const { tables, leftOut: named } = await readManifest(whole)
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(here.db)
  const told = [...tables.map((table) => table.name), ...named.map((one) => one.table)]
  expect(told.sort()).toEqual(rows.map((row) => row.name).sort())
  // The list holds no name of a table that is gone, and nothing that is exported hangs on one of them.
  expect(rows.map((row) => row.name)).toEqual(expect.arrayContaining(behind))
  expect(named.map((one) => one.table).sort()).toEqual([...behind].sort())
})

test('a table without space_id hangs on an account, so that an export of one space may leave it behind', async () => {
  const plan = planTables(await readCatalog(here.db), { spaceId })
  const outside = plan.leftOut.map((one) => one.table).filter((name) => !behind.includes(name))
  for (const name of outside) {
    const table = (await readCatalog(here.db)).find((one) => one.name === name)
    expect(
      name === 'account' || table?.references.some(({ to }) => to === 'account' || outside.includes(to)),
      `${name} belongs neither to a space nor to an account: say in moving/schema/plan.ts what an export of a space does with it`,
    ).toBe(true)
  }
})

test('the folder and its files are for their owner alone, and nothing unfinished is left', async () => {
  expect((await stat(whole)).mode & 0o777).toBe(0o700)
  for (const file of ['manifest.json', 'tables/account.jsonl', 'files/session-secret']) {
    expect((await stat(join(whole, file))).mode & 0o777, file).toBe(0o600)
  }
  expect((await readdir(here.outside)).filter((name) => name.startsWith('.'))).toEqual([])
})

test('all tables are read as of one instant, beside a server that goes on writing', async () => {
  const target = join(here.outside, 'beside')
  const { rows: before } = await sql<{ posts: number }>`select count(*)::int as posts from post`.execute(here.db)
  let written = 0
  let isOver = false
  const writer = (async () => {
    while (!isOver) {
      await sql`
        with someone as (select space_id, id from person limit 1), said as (
          insert into post (space_id, id, thread_id, author_id, title, text, visibility, published_at)
          select space_id, made.id, made.id, someone.id, 'Meanwhile', 'x', 'visible', now()
          from someone, gen_random_uuid() made (id) returning space_id, id)
        insert into analysis (space_id, post_id, engine, result, read_at) select space_id, id, 'e', '{}', now() from said`.execute(
        here.db,
      )
      written += 1
    }
  })()
  while (written < 3) await new Promise((resolve) => setTimeout(resolve, 5))
  await exportAll(here, { target, slug: null, isCompressed: false })
  isOver = true
  await writer
  await opened(openPlace(), async (there) => {
    await importExport(there, target, asItIs)
    const { rows } = await sql<{ posts: number; meanwhile: number; lonely: number }>`
      select count(*)::int as posts, count(*) filter (where title = 'Meanwhile')::int as meanwhile,
        count(*) filter (where title = 'Meanwhile' and not exists (select 1 from analysis a where a.post_id = post.id))::int as lonely
      from post`.execute(there.db)
    expect(rows[0]?.lonely).toBe(0)
    expect(rows[0]?.meanwhile).toBeLessThanOrEqual(written)
    expect(rows[0]?.posts).toBe((before[0]?.posts ?? 0) + (rows[0]?.meanwhile ?? 0))
  })
  await sql`delete from post where title = 'Meanwhile'`.execute(here.db)
})
