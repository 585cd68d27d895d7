import type { ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { end, openBrowser, served, setUp, startMain } from '../../run/testing/start-main.ts'

// Whole processes with a database each: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 60_000 })

let folder: string
let running: ChildProcess[]
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hearth-drill-'))
  // As root the database runs as its own system user, who must be able to enter the folder.
  await chmod(folder, 0o755)
  running = []
})
afterEach(async () => {
  for (const child of running) await end(child, 'SIGTERM')
  await rm(folder, { recursive: true, force: true })
})

const start = (args: readonly string[], dataDir: string) => {
  const started = startMain(args, { DATA_DIR: join(folder, dataDir), BACKUP_DIR: join(folder, 'backups') })
  running.push(started.child)
  return started
}
const run = async (args: readonly string[], dataDir: string) => {
  const { ended, printed } = start(args, dataDir)
  return { code: await ended, printed: printed() }
}

test('restore drill: a backup of a running server, taken into a new folder, lets people sign in and read', async () => {
  const first = start(['serve'], 'first')
  const { call, space } = await setUp(await served(first), first.printed())
  const params = { spaceId: space.id }
  const post = await call('publishPost', { params, body: { title: 'Low tide', text: 'Grüße aus dem Hafen 🌊' } })
  const made = await run(['backup'], 'first')
  expect(made).toMatchObject({
    code: 0,
    printed: expect.stringMatching(/^The backup is in .*hearth-\d{8}-\d{6}: \d+ rows/),
  })
  // The running server goes on, and what comes later is not in the backup.
  const later = await call('publishPost', { params, body: { title: 'Later', text: 'after the backup' } })
  await end(first.child, 'SIGTERM')

  const [name] = await readdir(join(folder, 'backups'))
  const backup = join(folder, 'backups', name ?? '')
  expect(await run(['import', backup], 'second')).toMatchObject({ code: 0 })
  const second = start(['serve'], 'second')
  const again = await openBrowser(await served(second))
  expect(second.printed()).not.toContain('/setup/')
  await again('signIn', { body: { name: 'keeper', password: 'correct horse battery' } })
  const read = await again('readPost', { params: { ...params, postId: post.id } })
  expect([read.text, read.publishedAt, read.author?.name]).toEqual([post.text, post.publishedAt, 'Kit'])
  await expect(again('readPost', { params: { ...params, postId: later.id } })).rejects.toMatchObject({
    problem: { code: 'not-found' },
  })
  // Links that the first server signed are good on the second.
  const secret = (dir: string) => readFile(join(folder, dir, 'session-secret'), 'utf8')
  expect(await secret('second')).toBe(await secret('first'))
  // A running server is not written over, and neither is one that is lived in.
  expect(await run(['import', backup], 'second')).toMatchObject({
    code: 1,
    printed: expect.stringContaining('already running'),
  })
  await end(second.child, 'SIGTERM')
  expect(await run(['import', backup], 'second')).toMatchObject({
    code: 1,
    printed: expect.stringContaining('[server-not-empty]'),
  })
})

test('a data folder of another PostgreSQL is named with the way across, and left as it is', async () => {
  expect(await run(['migrate'], 'old')).toMatchObject({ code: 0 })
  const file = join(folder, 'old', 'postgres', 'PG_VERSION')
  await writeFile(file, '17\n')
  const { code, printed } = await run(['serve'], 'old')
  expect(code).toBe(1)
  expect(printed.trim().split('\n')).toHaveLength(1)
  expect(printed).toMatch(/PostgreSQL 17.*hearth export.*hearth import/)
  expect(await readFile(file, 'utf8')).toBe('17\n')
})

test.each([
  [['export'], 1, '[no-database]'],
  [['backup', '--frob'], 2, '"hearth backup --help"'],
  [['import'], 2, 'Name one folder'],
  [['import', '/nowhere'], 1, '[not-an-export]'],
])('%j is answered with one sentence', async (args, code, sentence) => {
  const ran = await run(args, 'none')
  expect(ran).toMatchObject({ code, printed: expect.stringContaining(sentence) })
  expect(ran.printed.trim().split('\n')).toHaveLength(1)
  expect(await readdir(folder)).toEqual([])
})
