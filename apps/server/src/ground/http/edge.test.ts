import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const send = (payload: string, headers: Record<string, string> = {}) =>
  server.app.inject({
    method: 'POST',
    url: '/api/session',
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  })

test.each([
  ['a body that is no JSON', '{"name":', 400, 'bad-request'],
  ['an empty body', '', 400, 'bad-request'],
  ['a body without what is needed', '{"name":"a"}', 422, 'invalid-input'],
  ['a body of the wrong type', '{"name":7,"password":[]}', 422, 'invalid-input'],
  ['a field that is too long', JSON.stringify({ name: 'a'.repeat(300), password: 'b' }), 413, 'too-long'],
  ['a body above the limit', JSON.stringify({ name: 'a'.repeat(200_000), password: 'b' }), 413, 'too-long'],
])('%s gets a problem with a stable code', async (_, payload, status, code) => {
  const response = await send(payload)
  expect(response.statusCode).toBe(status)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json()).toMatchObject({ code, status, title: expect.stringMatching(/\S/) })
})

test('another content type is refused', async () => {
  expect((await send('name=a', { 'content-type': 'text/plain' })).json()).toMatchObject({
    code: 'unsupported-media-type',
    status: 415,
  })
})

test('an address that does not exist gets a problem, not a page', async () => {
  const response = await server.app.inject({ method: 'GET', url: '/api/nothing-here' })
  expect(response.json()).toMatchObject({ code: 'not-found', status: 404 })
})

test('a path parameter that is no id is not found', async () => {
  const keeper = await server.keeper()
  const asked = keeper.call('readPost', { params: { spaceId: keeper.space.id, postId: "1'; drop table post; --" } })
  await expect(asked).rejects.toMatchObject({ problem: { code: 'not-found' } })
})

test('a cursor that nobody gave out is refused', async () => {
  const keeper = await server.keeper()
  const asked = keeper.call('readFeed', { params: { spaceId: keeper.space.id }, query: { cursor: 'made-up' } })
  await expect(asked).rejects.toMatchObject({ problem: { code: 'bad-cursor', status: 400 } })
})

test.each([
  ['a day that no month has', ['2026-02-30T00:00:00.000Z', '00000000-0000-7000-8000-000000000000']],
  ['the year 0', ['0000-01-01T00:00:00.000Z', '00000000-0000-7000-8000-000000000000']],
])('a cursor with %s is refused, not an error of ours', async (_, parts) => {
  const keeper = await server.keeper()
  const cursor = Buffer.from(JSON.stringify(parts)).toString('base64url')
  const asked = keeper.call('readFeed', { params: { spaceId: keeper.space.id }, query: { order: 'newest', cursor } })
  await expect(asked).rejects.toMatchObject({ problem: { code: 'bad-cursor' } })
})

test('what the database cannot hold was never valid', async () => {
  const keeper = await server.keeper()
  const params = { spaceId: keeper.space.id }
  const invalid = { problem: { code: 'invalid-input', status: 422 } }
  const body = { title: 'T', text: 'a\u0000b' }
  await expect(keeper.call('publishPost', { params, body })).rejects.toMatchObject(invalid)
  await expect(keeper.call('listPeople', { params, query: { name: '\u0000' } })).rejects.toMatchObject(invalid)
  const year0 = { from: '0000-01-01', to: '0000-02-01' }
  await expect(keeper.call('readOutcomes', { params, query: year0 })).rejects.toMatchObject(invalid)
  const account = { name: 'nobody', password: 'correct horse battery', displayName: 'N', spaceId: 'nowhere' }
  await expect(keeper.call('signUp', { body: account })).rejects.toMatchObject(invalid)
})

test.each(['/%zz', '/api/spaces/%ff/feed', '/models/', '/models/ngram-en/'])('%s gets a problem', async (url) => {
  const response = await server.app.inject({ method: 'GET', url })
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.statusCode).toBeLessThan(500)
  expect(response.body).not.toContain('%')
})

test('every answer carries the policy that forbids inline scripts', async () => {
  const { headers } = await server.app.inject({ method: 'GET', url: '/healthz' })
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'")
  expect(policy).not.toContain('unsafe-inline')
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('a full disk is said plainly, and nothing is half-written', async () => {
  const keeper = await server.keeper()
  const before = await counts()
  // PostgreSQL answers 53100 when the disk is full; the trigger makes it say so on the job that goes with a post.
  await sql`create function full_disk() returns trigger language plpgsql as
    $$ begin raise exception 'no space left on device' using errcode = '53100'; end $$`.execute(server.db)
  await sql`create trigger full_disk before insert on pgboss.job for each row execute function full_disk()`.execute(
    server.db,
  )
  const published = keeper.call('publishPost', {
    params: { spaceId: keeper.space.id },
    body: { title: 'T', text: 'Good morning.' },
  })
  await expect(published).rejects.toMatchObject({ problem: { code: 'storage-full', status: 507 } })
  await sql`drop trigger full_disk on pgboss.job`.execute(server.db)
  expect(await counts()).toEqual(before)
})

const counts = async () =>
  (
    await sql<{ posts: number; jobs: number }>`
      select (select count(*)::int from post) as posts, (select count(*)::int from pgboss.job) as jobs`.execute(
      server.db,
    )
  ).rows[0]

test('the server is alive and ready', async () => {
  expect((await server.app.inject({ method: 'GET', url: '/healthz' })).statusCode).toBe(200)
  expect((await server.app.inject({ method: 'GET', url: '/readyz' })).json()).toMatchObject({
    status: 'ready',
    database: true,
    jobs: true,
  })
})

test('the OpenAPI document names every route of the contract', async () => {
  const { stages } = await import('@hearth/contract')
  const document = (await server.app.inject({ method: 'GET', url: '/api/openapi.json' })).json()
  expect(document.openapi).toBe('3.1.0')
  const documented = Object.values(document.paths as Record<string, Record<string, { operationId?: string }>>).flatMap(
    (path) => Object.values(path).map((operation) => operation.operationId),
  )
  for (const id of Object.values(stages).flatMap((stage) => Object.keys(stage))) expect(documented).toContain(id)
})
