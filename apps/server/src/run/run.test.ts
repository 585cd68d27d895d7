import type { ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isAlive } from '../ground/db/processes.ts'
import { end, openBrowser, type Started, served, setUp, startMain } from './testing/start-main.ts'

// Whole processes with a database each: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 })

let dataDir: string
let running: ChildProcess[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'hearth-run-'))
  // As root the database runs as its own system user, who must be able to enter the folder.
  await chmod(dataDir, 0o755)
  running = []
})
afterEach(async () => {
  for (const child of running) await end(child, 'SIGTERM')
  await rm(dataDir, { recursive: true, force: true })
})

const start = (env: Record<string, string> = {}, command = 'serve'): Started => {
  const started = startMain([command], { DATA_DIR: dataDir, ...env })
  running.push(started.child)
  return started
}

const postgresPid = async (): Promise<number> => {
  const { readFile } = await import('node:fs/promises')
  return Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0])
}

test('it starts, prints where it is and how to begin, and stops cleanly', async () => {
  const server = start()
  const address = await served(server)
  expect(server.printed()).toMatch(/First keeper: open http:\/\/127\.0\.0\.1:\d+\/setup\/\S+/)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
  const pid = await postgresPid()
  server.child.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(isAlive(pid, 'postgres')).toBe(false)
})

test('a second server on the same folder is refused with a sentence, and the first goes on', async () => {
  const first = start()
  const address = await served(first)
  const second = start()
  expect(await second.ended).toBe(1)
  expect(second.printed()).toMatch(/^Hearth is already running on .* \(process \d+\): stop it first/)
  expect((await fetch(`${address}/readyz`)).status).toBe(200)
})

test('killed in the middle of writing, it starts again by itself, with all that it had answered and nothing half-written', async () => {
  const first = start()
  const { call, space } = await setUp(await served(first), first.printed())
  const answered: string[] = []
  const params = { spaceId: space.id }
  const writers = Array.from({ length: 4 }, async () => {
    for (let at = 0; at < 200; at += 1) {
      const post = await call('publishPost', { params, body: { title: `Thread ${at}`, text: 'Good morning.' } }).catch(
        () => null,
      )
      if (post === null) return
      answered.push(post.id)
    }
  })
  while (answered.length < 5) await new Promise((resolve) => setTimeout(resolve, 10))
  await end(first.child, 'SIGKILL')
  await Promise.all(writers)

  const second = start()
  const again = await openBrowser(await served(second))
  await again('signIn', { body: { name: 'keeper', password: 'correct horse battery' } })
  for (const postId of answered) {
    expect((await again('readPost', { params: { ...params, postId } })).text).toBe('Good morning.')
  }
  const { default: pg } = await import('pg')
  const { readFile } = await import('node:fs/promises')
  const [, , , port] = (await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  const password = (await readFile(join(dataDir, 'postgres-password'), 'utf8')).trim()
  const client = new pg.Client({ host: '127.0.0.1', port: Number(port), user: 'hearth', password, database: 'hearth' })
  await client.connect()
  const { rows } = await client.query(
    "select count(*)::int as posts, (select count(distinct data->>'postId')::int from pgboss.job where data ? 'postId') as jobs from post",
  )
  await client.end()
  // Every post has its job and every job its post, also the one that was being written.
  expect(rows[0].posts).toBeGreaterThanOrEqual(answered.length)
  expect(rows[0].jobs).toBe(rows[0].posts)
})

test.each([
  [{ PORT: 'x' }, 'PORT must be a whole number'],
  [{ DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' }, 'The database of DATABASE_URL does not answer'],
])('with %j it stops with one sentence', async (env, sentence) => {
  const server = start(env)
  expect(await server.ended).toBe(1)
  expect(server.printed()).toContain(sentence)
  expect(server.printed().trim().split('\n')).toHaveLength(1)
})

test('a port that is taken is named, and the folder is free again', async () => {
  const first = start()
  const port = new URL(await served(first)).port
  const other = await mkdtemp(join(tmpdir(), 'hearth-run-other-'))
  await chmod(other, 0o755)
  const second = start({ PORT: port, DATA_DIR: other })
  expect(await second.ended).toBe(1)
  expect(second.printed()).toContain(`Port ${port} is already in use`)
  const third = start({ DATA_DIR: other })
  await served(third)
  await end(third.child, 'SIGTERM')
  await rm(other, { recursive: true, force: true })
})

test('migrate brings the database up to date and stops', async () => {
  const server = start({}, 'migrate')
  expect(await server.ended).toBe(0)
  expect(server.printed()).toBe('The database is up to date.\n')
})
