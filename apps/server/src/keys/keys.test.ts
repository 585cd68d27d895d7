import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

let server: TestServer
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let params: { spaceId: string }
beforeEach(async () => {
  server = await openTestServer({ env: { PUBLIC_URL: 'https://hearth.example', READER_API: 'on' } })
  keeper = await server.keeper()
  params = { spaceId: keeper.space.id }
})
afterEach(() => server.close())

const payload = { comment: { text: 'You are an idiot.' }, requestedAttributes: { TOXICITY: {} }, languages: ['en'] }
const ask = async (secret: string, body: object = payload) => {
  const url = `/v1alpha1/comments:analyze?key=${secret}`
  const response = await server.app.inject({ method: 'POST', url, payload: body })
  return { status: response.statusCode, retryAfter: response.headers['retry-after'], body: response.json() }
}
const make = (body: { name: string; perMinute?: number; perDay?: number | null }) =>
  keeper.call('createKey', { params, body })
const keys = async () => (await keeper.call('listKeys', { params })).items

test('a key opens the doors, is shown once and stored as a hash only', async () => {
  const { key, secret } = await make({ name: 'Coral' })
  expect(secret).toMatch(/^hearth_[\w-]{43}$/)
  expect(key).toMatchObject({ name: 'Coral', perMinute: 600, perDay: null, keepsSuggestions: true, revokedAt: null })
  expect(secret.endsWith(key.hint)).toBe(true)
  expect((await ask(secret)).status).toBe(200)
  const moderation = await server.app.inject({
    method: 'POST',
    url: '/v1/moderations',
    headers: { authorization: `Bearer ${secret}` },
    payload: { input: 'Hello' },
  })
  expect(moderation.statusCode).toBe(200)
  const reading = await server.app.inject({
    method: 'POST',
    url: '/api/analysis',
    headers: { authorization: `Bearer ${secret}` },
    payload: { items: [{ text: 'Hello' }] },
  })
  expect(reading.statusCode).toBe(200)
  const { rows } = await sql<{ all: string }>`select api_key::text as all from api_key`.execute(server.db)
  expect(rows[0]?.all).not.toContain(secret)
  expect((await ask('hearth_made-up')).body.error.message).toBe('API key not valid. Please pass a valid API key.')
})

test('what it was used for is counted by day, with nothing else', async () => {
  const { secret } = await make({ name: 'Coral', perMinute: 3 })
  await ask(secret)
  server.advance(86_400)
  await ask(secret)
  await ask(secret, { ...payload, languages: ['fr'] })
  for (let time = 0; time < 2; time += 1) await ask(secret)
  const listed = await keeper.call('listKeys', { params })
  expect(listed.items[0]?.use).toEqual({ today: 3, month: 4, refused: 1 })
  expect(listed.unread).toEqual([{ language: 'fr', count: 1 }])
  expect(listed).toMatchObject({ isOpen: false, publicUrl: 'https://hearth.example' })
  const { rows } = await sql<Record<string, unknown>>`select * from door_use`.execute(server.db)
  expect(rows.map((row) => Object.keys(row))).toEqual(rows.map(() => ['space_id', 'key_id', 'day', 'what', 'count']))
})

test('what is no language is counted as unknown', async () => {
  const { secret } = await make({ name: 'Coral' })
  for (const language of ['qqx', 'made-up', 'FR-ca', 'hi-Latn', 'a1'])
    await ask(secret, { ...payload, languages: [language] })
  expect((await keeper.call('listKeys', { params })).unread).toEqual([
    { language: 'und', count: 3 },
    { language: 'fr', count: 1 },
    { language: 'hi', count: 1 },
  ])
})

test('too fast is 429, with the seconds to wait', async () => {
  const { secret } = await make({ name: 'Coral', perMinute: 2 })
  expect([(await ask(secret)).status, (await ask(secret)).status]).toEqual([200, 200])
  const refused = await ask(secret)
  expect([refused.status, refused.retryAfter, refused.body.error.status]).toEqual([429, '30', 'RESOURCE_EXHAUSTED'])
  server.advance(30)
  expect((await ask(secret)).status).toBe(200)
})

test('a day’s quota holds however many ask at once, and ends at midnight (UTC)', async () => {
  const { secret } = await make({ name: 'Coral', perDay: 5 })
  const answers = await Promise.all(Array.from({ length: 12 }, () => ask(secret)))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(5)
  const refused = answers.find(({ status }) => status === 429)
  expect(refused?.retryAfter).toBe(String(12 * 3600))
  server.advance(12 * 3600)
  expect((await ask(secret)).status).toBe(200)
})

test('rotated, the old secret is let in for as long as was said', async () => {
  const { key, secret } = await make({ name: 'Coral' })
  const one = { ...params, keyId: key.id }
  const next = await keeper.call('rotateKey', { params: one, body: { hours: 2 } })
  expect(next.key.oldSecretUntil).toBe('2026-11-21T14:00:00.000Z')
  expect([(await ask(secret)).status, (await ask(next.secret)).status]).toEqual([200, 200])
  server.advance(2 * 3600 + 1)
  expect([(await ask(secret)).status, (await ask(next.secret)).status]).toEqual([400, 200])
  const last = await keeper.call('rotateKey', { params: one, body: { hours: 0 } })
  expect([(await ask(next.secret)).status, (await ask(last.secret)).status]).toEqual([400, 200])
})

test('revoked is revoked at once, for the old secret too, and for good', async () => {
  const { key, secret } = await make({ name: 'Coral' })
  const one = { ...params, keyId: key.id }
  const next = await keeper.call('rotateKey', { params: one, body: {} })
  expect((await ask(secret)).status).toBe(200)
  expect((await keeper.call('revokeKey', { params: one })).revokedAt).toBe('2026-11-21T12:00:00.000Z')
  expect([(await ask(secret)).status, (await ask(next.secret)).status]).toEqual([400, 400])
  for (const call of ['rotateKey', 'changeKey'] as const) {
    const again = keeper.call(call, { params: one, body: call === 'changeKey' ? { name: 'Again' } : {} } as never)
    await expect(again).rejects.toMatchObject({ problem: { code: 'not-found' } })
  }
  expect((await keys())[0]?.revokedAt).not.toBeNull()
})

test('a keeper changes the name and the limits; a key of another space is not found', async () => {
  const { key, secret } = await make({ name: 'Coral', perMinute: 1 })
  const one = { ...params, keyId: key.id }
  const changed = await keeper.call('changeKey', {
    params: one,
    body: { name: ' The news ', perMinute: 60, perDay: 9 },
  })
  expect(changed).toMatchObject({ name: 'The news', perMinute: 60, perDay: 9 })
  expect([(await ask(secret)).status, (await ask(secret)).status]).toEqual([200, 200])
  const other = await keeper.call('createSpace', { body: { name: 'Quay', slug: 'quay', displayName: 'K' } })
  const elsewhere = keeper.call('revokeKey', { params: { spaceId: other.id, keyId: key.id } })
  await expect(elsewhere).rejects.toMatchObject({ problem: { code: 'not-found' } })
})

test('pages of the origins that are allowed may ask from a browser, others may not', async () => {
  const local = await openTestServer({ env: { CORS_ORIGINS: 'https://forum.example, http://127.0.0.1:8080' } })
  try {
    const asks = (origin: string) =>
      local.app.inject({ method: 'POST', url: '/v1alpha1/comments:analyze', payload, headers: { origin } })
    const preflight = (origin: string, url = '/v1alpha1/comments:analyze') =>
      local.app.inject({ method: 'OPTIONS', url, headers: { origin, 'access-control-request-method': 'POST' } })
    expect((await asks('https://forum.example')).headers['access-control-allow-origin']).toBe('https://forum.example')
    expect((await preflight('http://127.0.0.1:8080')).headers['access-control-allow-origin']).toBe(
      'http://127.0.0.1:8080',
    )
    expect((await asks('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined()
    expect((await preflight('https://evil.example')).headers['access-control-allow-origin']).toBeUndefined()
    const own = await local.app.inject({ method: 'GET', url: '/api/me', headers: { origin: 'https://forum.example' } })
    expect(own.headers['access-control-allow-origin']).toBeUndefined()
  } finally {
    await local.close()
  }
})
