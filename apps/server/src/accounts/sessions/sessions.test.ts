import type { ErrorCode } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agent } from '../../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'

const password = 'correct horse battery'
let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const nameOf = async (who: Agent) => (await who.call('readMe')).account?.name ?? ''
const signedInAs = async (who: Agent) => {
  const again = await server.visitor()
  await again.call('signIn', { body: { name: await nameOf(who), password } })
  return again
}

test('sessions are listed with the words of their device, and nothing else of it is kept', async () => {
  const ana = await server.person()
  const { items } = await (await signedInAs(ana)).call('listSessions')
  expect(items.map((one) => one.isThis).sort()).toEqual([false, true])
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(['browser', 'id', 'isThis', 'seenAt', 'since', 'system'])
  const me = await server.app.inject({ method: 'GET', url: '/api/me' })
  const visit = me.cookies[0]?.value ?? ''
  const agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 marmalade'
  await server.app.inject({
    method: 'POST',
    url: '/api/session',
    cookies: { hearth_visit: visit },
    headers: { 'x-csrf-token': me.json().csrfToken, 'user-agent': agent },
    remoteAddress: '192.0.2.44',
    payload: { name: await nameOf(ana), password },
  })
  const listed = (await ana.call('listSessions')).items
  expect(listed).toContainEqual(expect.objectContaining({ browser: 'Firefox', system: 'Linux', isThis: false }))
  const { rows } = await sql<{ row: string }>`select session::text as row from session`.execute(server.db)
  for (const { row } of rows) expect(row).not.toMatch(/marmalade|192\.0\.2|145\.0/)
})

test('one session ends, all others end, all end', async () => {
  const ana = await server.person()
  const [second, third, fourth] = [await signedInAs(ana), await signedInAs(ana), await signedInAs(ana)]
  const own = (await second.call('listSessions')).items.find((one) => one.isThis)
  await ana.call('endSession', { params: { sessionId: own?.id ?? '' } })
  expect((await second.call('readMe')).account).toBeNull()
  await refused(ana.call('endSession', { params: { sessionId: own?.id ?? '' } }), 'not-found')

  await third.call('endSessions', { query: { keep: 'this' } })
  expect((await ana.call('readMe')).account).toBeNull()
  expect((await fourth.call('readMe')).account).toBeNull()
  expect((await third.call('listSessions')).items).toHaveLength(1)

  await third.call('endSessions')
  expect((await third.call('readMe')).account).toBeNull()
})

test('nobody ends a session of somebody else', async () => {
  const [ana, ben] = [await server.person(), await server.person()]
  const [session] = (await ana.call('listSessions')).items
  await refused(ben.call('endSession', { params: { sessionId: session?.id ?? '' } }), 'not-found')
  expect((await ana.call('readMe')).account).not.toBeNull()
})

test('changing the password gives this browser a new session; the token of before opens nothing', async () => {
  const ana = await server.person()
  const hashes = async () => {
    const name = await nameOf(ana)
    return sql<{ token_hash: string }>`
      select token_hash from session join account on account.id = account_id where name = ${name}`.execute(server.db)
  }
  const before = (await hashes()).rows
  await ana.call('changePassword', { body: { current: password, next: 'a longer one still' } })
  const after = (await hashes()).rows
  expect(after).toHaveLength(1)
  expect(after[0]?.token_hash).not.toBe(before[0]?.token_hash)
  await refused(
    ana.call('changePassword', { body: { current: password, next: 'a longer one still' } }),
    'password-refused',
  )
})

test('one name stands twenty wrong passwords in a quarter of an hour, from wherever they come', async () => {
  const ana = await server.person()
  const name = await nameOf(ana)
  const guess = async (of: string, guessed = 'a wrong guess') =>
    (await server.visitor()).call('signIn', { body: { name: of, password: guessed } })
  for (const of of [name, 'nobody-at-all']) {
    for (let time = 0; time < 20; time += 1) await refused(guess(of), 'sign-in-refused')
    await refused(guess(of), 'too-many-requests')
  }
  // Not even the right one, or it could be found by the difference; who is signed in stays so.
  await refused(guess(name, password), 'too-many-requests')
  expect((await ana.call('readMe')).account?.name).toBe(name)
  const { rows } = await sql<{ row: string }>`select attempt::text as row from attempt`.execute(server.db)
  for (const { row } of rows) expect(row).not.toContain(name)
  server.advance(900)
  await guess(name, password)
})

test('sessions that have ended leave no row behind once somebody signs in', async () => {
  await server.person()
  server.advance(31 * 86_400)
  await (await server.visitor()).call('signIn', { body: { name: 'keeper', password } })
  const { rows } = await sql`select 1 from session where expires_at <= ${server.clock()}`.execute(server.db)
  expect(rows).toEqual([])
})
