import { expect, test } from 'vitest'
import { openTestServer } from '../testing/test-server.ts'
import { networkOf } from './count-by.ts'

test('more requests a minute than a route allows are refused, for one person and not for the next', async () => {
  const server = await openTestServer({ rateTimes: 1 })
  try {
    const [visitor, other] = [await server.visitor(), await server.visitor()]
    const signIn = (who: typeof visitor, name = 'nobody') => who.call('signIn', { body: { name, password: 'x' } })
    const codes: string[] = []
    for (let time = 0; time < 42; time += 1) {
      await signIn(visitor, `nobody-${time}`).catch((error: { problem: { code: string } }) =>
        codes.push(error.problem.code),
      )
    }
    expect(codes.slice(0, 40)).toEqual(Array.from({ length: 40 }, () => 'sign-in-refused'))
    expect(codes.slice(40)).toEqual(['too-many-requests', 'too-many-requests'])
    await expect(signIn(other)).rejects.toMatchObject({ problem: { code: 'sign-in-refused' } })
  } finally {
    await server.close()
  }
})

test('no other cookie of ours, nor another session, buys more tries of a password', async () => {
  const server = await openTestServer({ rateTimes: 1 })
  try {
    await server.keeper()
    const inject = (method: 'GET' | 'POST', url: string, cookies: Record<string, string>, token = '', payload = {}) =>
      server.app.inject({
        method,
        url,
        cookies,
        remoteAddress: '192.0.2.7',
        headers: { 'x-csrf-token': token },
        ...(method === 'POST' ? { payload } : {}),
      })
    const me = await inject('GET', '/api/me', {})
    const [visit] = me.cookies
    const cookies = { hearth_visit: visit?.value ?? '' }
    let tries = 0
    // Each try under another name: one name has a limit of its own.
    const signIn = (session: string, password: string) => {
      tries += 1
      const name = password === 'a guess' ? `nobody-${tries}` : 'keeper'
      const all = session === '' ? cookies : { ...cookies, hearth_session: session }
      return inject('POST', '/api/session', all, me.json().csrfToken, { name, password })
    }
    const right = await signIn('', 'correct horse battery')
    const session = right.cookies.find((cookie) => cookie.name === 'hearth_session')?.value ?? ''
    expect(session).not.toBe('')
    for (let time = 0; time < 39; time += 1) expect((await signIn('', 'a guess')).statusCode).toBe(401)
    expect((await signIn('', 'a guess')).statusCode).toBe(429)
    expect((await signIn(visit?.value ?? '', 'a guess')).statusCode).toBe(429)
    expect((await signIn(session, 'a guess')).statusCode).toBe(429)
    // Nor does the cookie of a visit count as a session anywhere else.
    const asked = await inject('GET', '/api/me', { ...cookies, hearth_session: visit?.value ?? '' })
    expect(asked.json().account).toBeNull()
    const remaining = Number(asked.headers['x-ratelimit-remaining'])
    const next = await inject('GET', '/api/me', cookies)
    expect(Number(next.headers['x-ratelimit-remaining'])).toBe(remaining - 1)
  } finally {
    await server.close()
  }
})

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '::ffff:192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['2001:db8::2:1', '2001:db8:0:0'],
  ['2001:db8:1::1', '2001:db8:1:0'],
  ['::1', '0:0:0:0'],
])('%s is counted as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
