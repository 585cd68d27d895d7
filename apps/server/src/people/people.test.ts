import { type ErrorCode, errorCodes } from '@hearth/contract'
import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { mayResetPassword } from './access.ts'
import { makeKeeperLink } from './keeping/make-keeper-link.ts'
import { updatePerson } from './store.ts'

let server: TestServer
let spaceId: string
beforeAll(async () => {
  server = await openTestServer()
  spaceId = (await server.keeper()).space.id
})
afterAll(() => server.close())

const refused = async (asked: Promise<unknown>, code: ErrorCode) => {
  await expect(asked).rejects.toMatchObject({ problem: { code, status: errorCodes[code].status } })
}

describe('people', () => {
  test('are listed by name, page by page, each once', async () => {
    for (const name of ['Zoë', 'ana', 'Ben', 'Cem']) await server.person('member', name)
    const { call } = await server.keeper()
    const names: string[] = []
    let cursor: string | null | undefined
    do {
      const page = await call('listPeople', { params: { spaceId }, query: { limit: 2, ...(cursor ? { cursor } : {}) } })
      names.push(...page.items.map((person) => person.name))
      cursor = page.next
    } while (cursor)
    expect(names).toEqual(['ana', 'Ben', 'Cem', 'Kit', 'Zoë'])
    const found = await call('listPeople', { params: { spaceId }, query: { name: 'be' } })
    expect(found.items.map((person) => person.name)).toEqual(['Ben'])
  })

  test('a cursor that nobody made is refused', async () => {
    const { call } = await server.keeper()
    for (const cursor of ['nonsense', Buffer.from('[1]').toString('base64url')]) {
      await refused(call('listPeople', { params: { spaceId }, query: { cursor } }), 'bad-cursor')
    }
  })

  test('change their own page', async () => {
    const ana = await server.person()
    const style = { isDirect: true, isExpressive: false, isLiteralReader: true, usesToneTags: false }
    const changed = await ana.call('changeMyself', { params: { spaceId }, body: { about: 'I like tides.', style } })
    expect(changed).toMatchObject({ about: 'I like tides.', style })
    const page = await ana.call('readPerson', { params: { spaceId, personId: ana.personId } })
    expect(page).toMatchObject({ person: { about: 'I like tides.' }, myLimit: null })
  })

  test.each(['\u202eneraM', '\u200b\u200b', '  ', 'a\nb', 'a\u2066b'])('are not named %j', async (name) => {
    const ana = await server.person()
    await refused(ana.call('changeMyself', { params: { spaceId }, body: { name } }), 'invalid-input')
  })

  test.each(['Zoë', 'عمر', 'د\u200cی', '👩‍🌾 Ana', 'Anne-Marie O’Neill'])('are named %j', async (name) => {
    const ana = await server.person()
    expect((await ana.call('changeMyself', { params: { spaceId }, body: { name } })).name).toBe(name)
  })

  test('a suspension is seen by its person and by moderators, not by others', async () => {
    const [suspended, other, moderator] = [
      await server.person(),
      await server.person(),
      await server.person('moderator'),
    ]
    await sql`update person set suspended_until = '2027-01-01' where id = ${suspended.personId}`.execute(server.db)
    const params = { spaceId, personId: suspended.personId }
    expect((await other.call('readPerson', { params })).person.suspendedUntil).toBeNull()
    expect((await moderator.call('readPerson', { params })).person.suspendedUntil).not.toBeNull()
    expect((await suspended.call('readPerson', { params })).person.suspendedUntil).not.toBeNull()
    await refused(suspended.call('changeMyself', { params: { spaceId }, body: { about: 'x' } }), 'suspended')
  })
})

describe('limits', () => {
  test('are private and end when they are lifted', async () => {
    const [ana, ben] = [await server.person(), await server.person()]
    const params = { spaceId, personId: ben.personId }
    await ana.call('setLimit', { params, body: { kind: 'mute' } })
    await ana.call('setLimit', { params, body: { kind: 'block' } })
    const mine = await ana.call('listLimits', { params: { spaceId } })
    expect(mine.items).toMatchObject([{ kind: 'block', person: { id: ben.personId } }])
    expect((await ben.call('listLimits', { params: { spaceId } })).items).toEqual([])
    expect((await ben.call('countNotices', { params: { spaceId } })).unread).toBe(0)
    const seen = await ben.call('readPerson', { params: { spaceId, personId: ana.personId } })
    expect(seen.myLimit).toBeNull()
    await ana.call('liftLimit', { params })
    expect((await ana.call('listLimits', { params: { spaceId } })).items).toEqual([])
  })

  test('nobody limits themselves or a stranger', async () => {
    const ana = await server.person()
    const limit = (personId: string) => ana.call('setLimit', { params: { spaceId, personId }, body: { kind: 'mute' } })
    await refused(limit(ana.personId), 'not-allowed')
    await refused(limit('00000000-0000-7000-8000-000000000000'), 'not-found')
  })
})

describe('roles', () => {
  test('change by a keeper only, and the person is told', async () => {
    const { call } = await server.keeper()
    const [ana, moderator] = [await server.person(), await server.person('moderator')]
    const params = { spaceId, personId: ana.personId }
    await refused(moderator.call('changeRole', { params, body: { role: 'moderator' } }), 'not-allowed')
    expect((await call('changeRole', { params, body: { role: 'moderator' } })).role).toBe('moderator')
    const told = await ana.call('listNotices', { params: { spaceId } })
    expect(told.items).toMatchObject([{ kind: 'role-changed', values: { role: 'moderator' }, isRead: false }])
    await ana.call('readNotices', { params: { spaceId }, body: {} })
    expect((await ana.call('countNotices', { params: { spaceId } })).unread).toBe(0)
  })

  test('the last keeper stays, also when two step down at once', async () => {
    const keeper = await server.keeper()
    const step = (personId: string) =>
      keeper.call('changeRole', { params: { spaceId, personId }, body: { role: 'member' } })
    await refused(step(keeper.personId), 'last-keeper')
    const second = await server.person('keeper')
    const both = await Promise.allSettled([
      keeper.call('changeRole', { params: { spaceId, personId: second.personId }, body: { role: 'member' } }),
      second.call('changeRole', { params: { spaceId, personId: keeper.personId }, body: { role: 'member' } }),
    ])
    expect(both.filter((each) => each.status === 'fulfilled').length).toBeLessThan(2)
    const { rows } = await sql`select 1 from person where role = 'keeper'`.execute(server.db)
    expect(rows).toHaveLength(1)
    await sql`update person set role = 'keeper' where id = ${keeper.personId}`.execute(server.db)
  })
})

describe('a reset link', () => {
  test('works once, for a day, and only its hash is stored', async () => {
    const { call } = await server.keeper()
    const ana = await server.person()
    const params = { spaceId, personId: ana.personId }
    const { path } = await call('createPasswordReset', { params })
    const token = path.slice('/reset/'.length)
    const { rows } = await sql`select * from account_link`.execute(server.db)
    expect(JSON.stringify(rows)).not.toContain(token)
    expect((await ana.call('listNotices', { params: { spaceId } })).items).toMatchObject([{ kind: 'reset-link-made' }])
    const visitor = await server.visitor()
    const { accountName } = await visitor.call('readPasswordReset', { params: { token } })
    await visitor.call('resetPassword', { params: { token }, body: { next: 'a wholly new password' } })
    await visitor.call('signIn', { body: { name: accountName, password: 'a wholly new password' } })
    await refused(
      visitor.call('resetPassword', { params: { token }, body: { next: 'yet another one' } }),
      'link-invalid',
    )

    const later = await call('createPasswordReset', { params })
    server.advance(24 * 3600 + 1)
    await refused(visitor.call('readPasswordReset', { params: { token: later.path.slice(7) } }), 'link-invalid')
  })

  test('ends when its account keeps a space, or joins one that its maker does not keep', async () => {
    const { call } = await server.keeper()
    const [ana, ben, cem] = [await server.person(), await server.person(), await server.person('keeper')]
    const reset = async (personId: string) =>
      (await call('createPasswordReset', { params: { spaceId, personId } })).path.slice('/reset/'.length)
    const [forAna, forBen] = [await reset(ana.personId), await reset(ben.personId)]
    const body = { name: 'Cem’s', slug: 'cems', displayName: 'Cem' }
    const other = await cem.call('createSpace', { body })
    const { token: invitation } = await cem.call('createInvitation', { params: { spaceId: other.id }, body: {} })
    await ana.call('joinSpace', { params: { spaceId: other.id }, body: { displayName: 'Ana', invitation } })
    await call('changeRole', { params: { spaceId, personId: ben.personId }, body: { role: 'keeper' } })
    const visitor = await server.visitor()
    for (const token of [forAna, forBen]) {
      const asked = visitor.call('resetPassword', { params: { token }, body: { next: 'a wholly new password' } })
      await refused(asked, 'link-invalid')
    }
    for (const { personId } of [ben, cem]) {
      await call('changeRole', { params: { spaceId, personId }, body: { role: 'member' } })
    }
  })

  test('is not made for a keeper, nor by a moderator', async () => {
    const keeper = await server.keeper()
    const [second, moderator] = [await server.person('keeper'), await server.person('moderator')]
    const reset = (who: typeof moderator, personId: string) =>
      who.call('createPasswordReset', { params: { spaceId, personId } })
    await refused(reset(keeper, second.personId), 'not-allowed')
    await refused(reset(keeper, keeper.personId), 'not-allowed')
    await refused(reset(moderator, second.personId), 'not-allowed')
  })

  test('is not made where the account also lives in a space of another keeper', () => {
    const mine = [{ space_id: 'a', role: 'keeper' as const }]
    expect(mayResetPassword([{ space_id: 'a', role: 'member' }], mine)).toBe(true)
    expect(
      mayResetPassword(
        [
          { space_id: 'a', role: 'member' },
          { space_id: 'b', role: 'member' },
        ],
        mine,
      ),
    ).toBe(false)
    expect(mayResetPassword([{ space_id: 'a', role: 'keeper' }], mine)).toBe(false)
  })
})

test('a suspended moderator reads as a member until it ends', async () => {
  const keeper = await server.keeper()
  const moderator = await server.person('moderator')
  const until = new Date(server.clock().getTime() + 86_400_000)
  await updatePerson(server.db, keeper.space.id, moderator.personId as never, { suspended_until: until })
  const params = { spaceId: keeper.space.id }
  await expect(moderator.call('listCases', { params })).rejects.toMatchObject({ problem: { code: 'suspended' } })
  server.advance(86_401)
  expect((await moderator.call('listCases', { params })).items).toEqual([])
})

describe('a keeper’s link', () => {
  const make = (name?: string) => makeKeeperLink(server, name)

  test('sets a new password, takes the second step away and signs out, once', async () => {
    const keeper = await server.keeper()
    await keeper.call('signIn', { body: { name: 'keeper', password: 'correct horse battery' } })
    const { secret } = await keeper.call('startSecondStep', { body: { password: 'correct horse battery' } })
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: server.clock().getTime() })
    await keeper.call('confirmSecondStep', { body: { code } })
    const link = await make('KEEPER')
    if (link.kind !== 'made') throw new Error(link.kind)
    const visitor = await server.visitor()
    const next = 'a wholly new password'
    await visitor.call('resetPassword', { params: { token: link.token }, body: { next } })
    await visitor.call('signIn', { body: { name: 'keeper', password: next } })
    expect((await keeper.call('readMe')).account).toBeNull()
    await refused(visitor.call('readPasswordReset', { params: { token: link.token } }), 'link-invalid')
  })

  test('is made for nobody else, and asks which of several', async () => {
    expect(await make('person-1')).toMatchObject({ kind: 'which' })
    await sql`update person set role = 'keeper' where account_id = (
      select id from account where name = 'person-1')`.execute(server.db)
    const asked = await make()
    expect(asked).toMatchObject({ kind: 'which', names: expect.arrayContaining(['keeper', 'person-1']) })
    expect(await make('Person-1')).toMatchObject({ kind: 'made', name: 'person-1' })
  })
})
