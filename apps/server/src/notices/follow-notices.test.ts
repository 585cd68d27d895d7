import { api, type NoticeNews, type PersonId, type SpaceId } from '@hearth/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { createNewId } from '../ground/id.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { type Telling, tell, untell } from './tell.ts'

type Member = Agent & { personId: string }
let server: TestServer
let spaceId: SpaceId

beforeAll(async () => {
  server = await openTestServer()
  spaceId = (await server.keeper()).space.id
})
afterAll(() => server.close())

const subjectId = '00000000-0000-7000-8000-00000000000a'
const say = async (to: Member, more: Partial<Telling> = {}) => {
  const tools = { clock: server.clock, newId: createNewId(server.clock) }
  const id = await server.db.transaction().execute((tx) => {
    return tell(tools, tx, { spaceId, to: to.personId as PersonId, kind: 'reply', ...more })
  })
  return id ?? ''
}

interface Heard {
  readonly id: string
  readonly news: NoticeNews
}

/** Follows as a browser does. `next` is the next event; null where the stream has ended. */
const follow = async (who: Agent, lastEventId?: string) => {
  const headers = { accept: 'text/event-stream', ...(lastEventId ? { 'last-event-id': lastEventId } : {}) }
  const response = await who.fetch(api.followNotices.path.replace(':spaceId', spaceId), { headers })
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  let text = ''
  return {
    response,
    leave: () => reader.cancel(),
    async next(): Promise<Heard | null> {
      for (;;) {
        const found = /id: (.+)\ndata: (.+)\n\n/.exec(text)
        if (found) {
          text = text.slice(found.index + found[0].length)
          return { id: found[1] ?? '', news: JSON.parse(found[2] ?? '') }
        }
        const { done, value } = await reader.read()
        if (done) return null
        text += new TextDecoder().decode(value)
      }
    },
  }
}

describe('followed notices', () => {
  test('arrive as they commit, with how many are unread, and reading counts down in every window', async () => {
    const ana = await server.person('member', 'Ana')
    await say(ana)
    const [one, other] = [await follow(ana), await follow(ana)]
    expect(one.response.headers.get('content-type')).toContain('text/event-stream')
    // What was there before is counted, not told again.
    expect((await one.next())?.news).toEqual({ unread: 1, notices: [] })
    expect((await other.next())?.news).toEqual({ unread: 1, notices: [] })
    server.advance(1)
    await say(ana, { values: { name: 'Ben' } })
    for (const window of [one, other]) {
      expect((await window.next())?.news).toMatchObject({
        unread: 2,
        notices: [{ kind: 'reply', values: { name: 'Ben' } }],
      })
    }
    await ana.call('readNotices', { params: { spaceId }, body: {} })
    expect((await one.next())?.news).toEqual({ unread: 0, notices: [] })
    expect((await other.next())?.news).toEqual({ unread: 0, notices: [] })
    await Promise.all([one.leave(), other.leave()])
  })

  test('are one’s own, and nobody hears that others were told', async () => {
    const [ana, ben] = [await server.person(), await server.person()]
    const stream = await follow(ana)
    expect((await stream.next())?.news.unread).toBe(0)
    await say(ben)
    server.advance(1)
    await say(ana)
    expect((await stream.next())?.news).toMatchObject({ unread: 1, notices: [{}] })
    await stream.leave()
  })

  test('are caught up on by whoever comes back, from the last event they saw', async () => {
    const ana = await server.person()
    const before = await follow(ana)
    const seen = await before.next()
    await before.leave()
    const told: string[] = []
    for (let time = 0; time < 2; time += 1) {
      server.advance(1)
      told.push(await say(ana))
    }
    const back = await follow(ana, seen?.id)
    expect((await back.next())?.news.notices.map(({ id }) => id)).toEqual(told)
    await back.leave()
  })

  test('that are taken back are counted out', async () => {
    const ana = await server.person()
    await say(ana, { subjectId })
    const stream = await follow(ana)
    expect((await stream.next())?.news.unread).toBe(1)
    await server.db.transaction().execute((tx) => untell(tx, spaceId, subjectId))
    expect((await stream.next())?.news).toEqual({ unread: 0, notices: [] })
    await stream.leave()
  })

  test('that wait out an undo window are told when it ends', async () => {
    const ana = await server.person()
    const stream = await follow(ana)
    expect((await stream.next())?.news.unread).toBe(0)
    await say(ana, { kind: 'statement', visibleFrom: new Date(server.clock().getTime() + 10_000) })
    server.advance(10)
    expect((await stream.next())?.news).toMatchObject({ unread: 1, notices: [{ kind: 'statement' }] })
    await stream.leave()
  })

  test.each([
    ['signing out', (who: Member) => who.call('signOut', {})],
    ['leaving the space', (who: Member) => server.leave(who.personId)],
  ])('end with %s', async (_, end) => {
    const ana = await server.person()
    const stream = await follow(ana)
    await stream.next()
    await end(ana)
    expect(await stream.next()).toBeNull()
  })

  test('need a cursor that is one', async () => {
    const ana = await server.person()
    expect((await follow(ana, 'nonsense')).response.status).toBe(400)
  })
})

test('a server that stops does not wait for those who follow', async () => {
  const other = await openTestServer()
  const keeper = await other.keeper()
  const path = api.followNotices.path.replace(':spaceId', keeper.space.id)
  const response = await keeper.fetch(path, { headers: { accept: 'text/event-stream' } })
  const read = response.text()
  await other.close()
  expect(await read).toMatch(/^retry/)
})
