import type { ErrorCode } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

const password = 'correct horse battery'
let server: TestServer
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let params: { spaceId: string }
beforeAll(async () => {
  server = await openTestServer()
  keeper = await server.keeper()
  params = { spaceId: keeper.space.id }
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const invite = (body: object) => keeper.call('createInvitation', { params, body })
let count = 0
const signUp = async (invitation: string, more: object = {}) => {
  count += 1
  const body = { name: `newcomer-${count}`, password, displayName: 'New', invitation, ...more }
  const who = await server.visitor()
  await who.call('signUp', { body })
  return who
}

describe('a code', () => {
  test('lets a class in however it is typed, so often as it says', async () => {
    const { token, invitation } = await invite({ kind: 'code', uses: 2 })
    expect(token).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
    expect(invitation).toMatchObject({ kind: 'code', usesLeft: 2 })
    const visitor = await server.visitor()
    expect((await visitor.call('readInvitation', { params: { token: token.toLowerCase() } })).space.slug).toBe(
      'harbour',
    )
    await signUp(token.toLowerCase().replace('-', ''))
    await signUp(token)
    await refused(signUp(token), 'invitation-invalid')
  })

  test('always ends, after a fortnight or what was said, ninety days at most', async () => {
    const daysOf = async (body: object) => {
      const { invitation } = await invite({ kind: 'code', ...body })
      return (Date.parse(invitation.expiresAt ?? '') - server.clock().getTime()) / 86_400_000
    }
    expect(await daysOf({})).toBe(14)
    expect(await daysOf({ days: 3 })).toBe(3)
    expect(await daysOf({ days: 365 })).toBe(90)
    const { token } = await invite({ kind: 'code', days: 1 })
    server.advance(86_401)
    await refused(signUp(token), 'invitation-invalid')
    await keeper.call('signIn', { body: { name: 'keeper', password } })
  })

  test('is stored as a hash', async () => {
    const { token } = await invite({ kind: 'code' })
    const { rows } = await sql<{ row: string }>`select invitation::text as row from invitation`.execute(server.db)
    for (const { row } of rows) expect(row).not.toMatch(new RegExp(`${token}|${token.replace('-', '')}`))
  })
})

test('a link has an end and a number of uses where its keeper says so', async () => {
  const { token } = await invite({ uses: 1, days: 2 })
  await signUp(token)
  await refused(signUp(token), 'invitation-invalid')
  const { token: late } = await invite({ days: 2 })
  server.advance(2 * 86_400 + 1)
  await refused(signUp(late), 'invitation-invalid')
})

describe('an e-mail address', () => {
  test('is needed by nobody, unless the space says so', async () => {
    const { token } = await invite({})
    const plain = await signUp(token)
    expect((await plain.call('readAccount')).email).toBeNull()
    await keeper.call('changeSpace', { params, body: { email: 'needed' } })
    await refused(signUp(token), 'email-needed')
    const given = await signUp(token, { email: 'new@harbour.example' })
    expect(await given.call('readAccount')).toMatchObject({ email: 'new@harbour.example', isEmailConfirmed: false })
    await keeper.call('changeSpace', { params, body: { email: 'never' } })
    const never = await signUp(token, { email: 'sent-all-the-same@harbour.example' })
    expect((await never.call('readAccount')).email).toBeNull()
    await keeper.call('changeSpace', { params, body: { email: 'optional' } })
  })

  test('of an account that joins another space is asked for there too', async () => {
    const { token } = await invite({})
    const ana = await signUp(token)
    const other = await keeper.call('createSpace', { body: { name: 'Quay', slug: 'quay', displayName: 'Kit' } })
    await keeper.call('changeSpace', { params: { spaceId: other.id }, body: { email: 'needed', joining: 'open' } })
    const join = () =>
      ana.call('joinSpace', { params: { spaceId: other.id }, body: { displayName: 'Ana at the quay' } })
    await refused(join(), 'email-needed')
    await ana.call('changeEmail', { body: { password, email: 'ana@harbour.example' } })
    await join()
    const people = (await ana.call('readMe')).people
    expect(people.map(({ space, person }) => [space.slug, person.name])).toEqual([
      ['harbour', 'New'],
      ['quay', 'Ana at the quay'],
    ])
  })
})
