import { type ErrorCode, noticeKinds, noticeTopicIds, type PersonId, type SpaceId } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../../ground/http/in-process.ts'
import { createNewId } from '../../ground/id.ts'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'
import { type Telling, tell } from '../tell.ts'

type Member = Agent & { personId: string }
let server: TestServer
let spaceId: SpaceId
let params: { spaceId: SpaceId }

beforeAll(async () => {
  server = await openTestServer()
  spaceId = (await server.keeper()).space.id
  params = { spaceId }
})
afterAll(() => server.close())

const say = (to: Member, kind: Telling['kind'], more: Partial<Telling> = {}) => {
  const tools = { clock: server.clock, newId: createNewId(server.clock) }
  return server.db.transaction().execute((tx) => {
    return tell(tools, tx, { spaceId, to: to.personId as PersonId, kind, ...more })
  })
}
const kindsOf = async (who: Member) => (await who.call('listNotices', { params })).items.map(({ kind }) => kind)
const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })

describe('what a person wants to be told', () => {
  test('is everything at once, until they choose', async () => {
    const ana = await server.person()
    const settings = await ana.call('readNoticeSettings', { params })
    expect(Object.values(settings.choices)).toEqual(noticeTopicIds.map(() => 'on'))
    expect(settings).toMatchObject({ timeZone: 'UTC', isMailed: false, mail: 'none-sent' })
  })

  test('changes one by one, and each space has its own', async () => {
    const ana = await server.person()
    await ana.call('changeNoticeSettings', { params, body: { choices: { thanks: 'daily' } } })
    const settings = await ana.call('changeNoticeSettings', { params, body: { choices: { reply: 'off' } } })
    expect(settings.choices).toMatchObject({ thanks: 'daily', reply: 'off', 'report-outcome': 'on' })
    const ben = await server.person()
    expect((await ben.call('readNoticeSettings', { params })).choices.reply).toBe('on')
  })

  test('is not told what they turned off', async () => {
    const ana = await server.person()
    await ana.call('changeNoticeSettings', { params, body: { choices: { reply: 'off' } } })
    expect(await say(ana, 'reply')).toBeNull()
    await say(ana, 'thanks')
    expect(await kindsOf(ana)).toEqual(['thanks'])
    expect((await ana.call('countNotices', { params })).unread).toBe(1)
  })

  test('is told once a day, in their morning, what they want once a day', async () => {
    const ana = await server.person()
    // It is one in the afternoon in Berlin; eight o’clock there is seven in UTC.
    await ana.call('changeNoticeSettings', { params, body: { choices: { reply: 'daily' }, timeZone: 'Europe/Berlin' } })
    await say(ana, 'reply')
    await say(ana, 'reply')
    expect(await kindsOf(ana)).toEqual([])
    server.advance(19 * 3600 - 1)
    expect(await kindsOf(ana)).toEqual([])
    server.advance(1)
    expect(await kindsOf(ana)).toEqual(['reply', 'reply'])
  })

  test.each(noticeKinds.filter((kind) => /^(statement|decision|appeal-answered|role)/.test(kind)))(
    'is always told of %s, at once',
    async (kind) => {
      const ana = await server.person()
      const choices = Object.fromEntries(noticeTopicIds.map((topic) => [topic, 'off' as const]))
      await ana.call('changeNoticeSettings', { params, body: { choices } })
      await say(ana, kind)
      expect(await kindsOf(ana)).toEqual([kind])
    },
  )

  test('cannot turn off what is decided about them', async () => {
    const ana = await server.person()
    const body = { choices: { statement: 'off' } } as object
    await ana.call('changeNoticeSettings', { params, body }).catch(() => undefined)
    await say(ana, 'statement')
    expect(await kindsOf(ana)).toEqual(['statement'])
  })

  test('needs a choice and a time zone that exist', async () => {
    const ana = await server.person()
    await refused(ana.call('changeNoticeSettings', { params, body: { timeZone: 'Europe/Atlantis' } }), 'invalid-input')
    const body = { choices: { reply: 'sometimes' } } as object
    await refused(ana.call('changeNoticeSettings', { params, body }), 'invalid-input')
  })

  test('is forgotten when they leave', async () => {
    const ana = await server.person()
    await ana.call('changeNoticeSettings', { params, body: { isMailed: true } })
    const rows = () => sql`select 1 from notice_settings where person_id = ${ana.personId}`.execute(server.db)
    expect((await rows()).rows).toHaveLength(1)
    await sql`update person set account_id = null where id = ${ana.personId}`.execute(server.db)
    expect((await rows()).rows).toHaveLength(0)
  })
})
