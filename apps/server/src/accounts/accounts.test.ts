import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

test('a keeper sets up, signs out and in again', async () => {
  const keeper = await server.keeper()
  expect((await keeper.call('readMe')).account?.name).toBe('keeper')
  await keeper.call('signOut')
  expect((await keeper.call('readMe')).account).toBeNull()
  await keeper.call('signIn', { body: { name: 'KEEPER', password: 'correct horse battery' } })
  expect((await keeper.call('readMe')).people[0]?.space.slug).toBe('harbour')
})

test('a wrong password and an unknown name get the same answer', async () => {
  await server.keeper()
  const visitor = await server.visitor()
  const wrong = visitor.call('signIn', { body: { name: 'keeper', password: 'not the password' } })
  await expect(wrong).rejects.toMatchObject({ problem: { code: 'sign-in-refused', status: 401 } })
  const unknown = visitor.call('signIn', { body: { name: 'nobody-here', password: 'not the password' } })
  await expect(unknown).rejects.toMatchObject({ problem: { code: 'sign-in-refused', status: 401 } })
})

test('changing the password ends every other session', async () => {
  const person = await server.person()
  const other = await server.visitor()
  const name = (await person.call('readMe')).account?.name ?? ''
  await other.call('signIn', { body: { name, password: 'correct horse battery' } })
  await person.call('changePassword', { body: { current: 'correct horse battery', next: 'a longer one still' } })
  expect((await other.call('readMe')).account).toBeNull()
  expect((await person.call('readMe')).account?.name).toBe(name)
  await other.call('signIn', { body: { name, password: 'a longer one still' } })
})

test('signing in again ends the session that this browser had', async () => {
  const person = await server.person()
  const name = (await person.call('readMe')).account?.name ?? ''
  const sessions = async () =>
    (await sql`select 1 from session join account on account.id = account_id where name = ${name}`.execute(server.db))
      .rows.length
  expect(await sessions()).toBe(1)
  await person.call('signIn', { body: { name, password: 'correct horse battery' } })
  expect(await sessions()).toBe(1)
  expect((await person.call('readMe')).account?.name).toBe(name)
})

test('the second use of a setup link is refused', async () => {
  await server.keeper()
  const { setupToken } = await import('../people/set-up.ts')
  const visitor = await server.visitor()
  const token = setupToken('a secret of the tests, long enough to be one')
  expect(await visitor.call('readSetup', { params: { token } })).toEqual({ isOpen: false })
  const body = {
    name: 'second',
    password: 'correct horse battery',
    displayName: 'S',
    space: { name: 'S', slug: 'second' },
  }
  await expect(visitor.call('setUp', { params: { token }, body })).rejects.toMatchObject({
    problem: { code: 'setup-done' },
  })
})

test('a request that changes something without the token of this browser is refused', async () => {
  const response = await server.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { name: 'keeper', password: 'x' },
  })
  expect(response.statusCode).toBe(403)
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json()).toMatchObject({ code: 'csrf-token-missing', status: 403 })
})

test('a session ends after thirty days without a visit', async () => {
  const person = await server.person()
  server.advance(31 * 86_400)
  expect((await person.call('readMe')).account).toBeNull()
})
