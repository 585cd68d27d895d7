import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNewId } from '../ground/id.ts'
import { createJobs, onJob } from '../ground/jobs.ts'
import { testReader } from '../ground/testing/test-reader.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { findPersonOfAccount } from '../people/store.ts'
import { postPublished } from './jobs.ts'
import { publishPost } from './publish-post.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

test('text, reading and job are written together or not at all', async () => {
  const { db, clock } = server
  const keeper = await server.keeper()
  const handled: object[] = []
  const jobs = createJobs(db, () => undefined)
  jobs.register([onJob(postPublished, 'test', async (payload) => void handled.push(payload))])
  await jobs.start({ isPolling: false })
  const me = await keeper.call('readMe')
  const row = await findPersonOfAccount(db, keeper.space.id, me.account?.id as never)
  if (!row) throw new Error('no keeper')
  const author = { id: row.id, spaceId: row.space_id, name: row.name, role: row.role, suspendedUntil: null }
  const beside = { keep: async () => undefined, wordsOf: async () => [], viewOf: async () => new Map() }
  const tools = { db, clock, newId: createNewId(clock), reader: await testReader(), beside }
  const draft = { space: keeper.space, author, parentId: null, title: 'T', text: 'x', idempotencyKey: null }
  const count = async () => {
    const { rows } = await sql<{ posts: number; analyses: number; jobs: number }>`
      select (select count(*)::integer from post) as posts, (select count(*)::integer from analysis) as analyses,
        (select count(*)::integer from pgboss.job where name like 'post.published/%') as jobs`.execute(db)
    return rows[0]
  }

  const dying = { ...jobs, send: () => Promise.reject(new Error('killed here')) }
  await expect(publishPost({ ...tools, jobs: dying }, draft)).rejects.toThrow('killed here')
  expect(await count()).toEqual({ posts: 0, analyses: 0, jobs: 0 })

  const postId = await publishPost({ ...tools, jobs }, draft)
  expect(await count()).toEqual({ posts: 1, analyses: 1, jobs: 1 })
  await jobs.processAll()
  expect(handled).toEqual([{ spaceId: keeper.space.id, postId }])
  await jobs.stop()
})

test('a connection that dies in the middle of a write leaves nothing half-written', async () => {
  const { db } = server
  const before = await sql<{ n: number }>`select count(*)::integer as n from post`.execute(db)
  const keeper = await server.keeper()
  const { personId, space } = keeper
  const write = db.transaction().execute(async (tx) => {
    await sql`insert into post (space_id, id, thread_id, author_id, title, text, visibility, published_at)
      values (${space.id}, '00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000001',
        ${personId}, 'half', 'half', 'visible', now())`.execute(tx)
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
  })
  await expect(write).rejects.toThrow()
  const after = await sql<{ n: number }>`select count(*)::integer as n from post`.execute(db)
  expect(after.rows).toEqual(before.rows)
})
