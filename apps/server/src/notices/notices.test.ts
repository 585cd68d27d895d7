import type { ErrorCode, PersonId, SpaceId } from '@hearth/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { createNewId } from '../ground/id.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { type Telling, tell, untell } from './tell.ts'

type Member = Agent & { personId: string }
let server: TestServer
let spaceId: SpaceId
let [ana, ben] = [] as unknown as [Member, Member]

beforeAll(async () => {
  server = await openTestServer()
  spaceId = (await server.keeper()).space.id
  ana = await server.person('member', 'Ana')
  ben = await server.person('member', 'Ben')
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const say = async (to: Member, more: Partial<Telling> = {}) => {
  const tools = { clock: server.clock, newId: createNewId(server.clock) }
  const id = await server.db.transaction().execute((tx) => {
    return tell(tools, tx, { spaceId, to: to.personId as PersonId, kind: 'reply', ...more })
  })
  return id ?? ''
}
const list = async (who: Member, query: object = {}) => who.call('listNotices', { params: { spaceId }, query })
const unread = async (who: Member) => (await who.call('countNotices', { params: { spaceId } })).unread

describe('notices', () => {
  test('come newest first, page by page, each once', async () => {
    const ids: string[] = []
    for (let time = 0; time < 7; time += 1) {
      if (time % 2) server.advance(1)
      ids.push(await say(ana, { values: { name: `N${time}` } }))
    }
    const seen: string[] = []
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof list>> = await list(ana, { limit: 3, ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map((notice) => notice.id))
      cursor = page.next
    }
    expect([...seen].sort()).toEqual([...ids].sort())
    const instants = (await list(ana)).items.map((notice) => notice.at)
    expect(instants).toEqual([...instants].sort().reverse())
    await refused(list(ana, { cursor: 'nonsense' }), 'bad-cursor')
    await refused(list(ana, { limit: 1000 }), 'invalid-input')
  })

  test('are marked as read by name or all at once, one’s own only', async () => {
    const [first] = (await list(ana)).items
    const params = { spaceId }
    await ben.call('readNotices', { params, body: { ids: [first?.id ?? ''] } })
    expect(await unread(ana)).toBe(7)
    await ana.call('readNotices', { params, body: { ids: [first?.id ?? ''] } })
    expect(await unread(ana)).toBe(6)
    expect((await list(ana)).items[0]?.isRead).toBe(true)
    await ana.call('readNotices', { params, body: { ids: [] } })
    expect(await unread(ana)).toBe(6)
    await ana.call('readNotices', { params, body: {} })
    expect(await unread(ana)).toBe(0)
  })

  test('that wait out an undo window are neither seen, counted nor marked before it ends', async () => {
    const subjectId = '00000000-0000-7000-8000-00000000000a'
    await say(ben, { kind: 'statement', subjectId, visibleFrom: new Date(server.clock().getTime() + 10_000) })
    expect([await unread(ben), (await list(ben)).items]).toEqual([0, []])
    await ben.call('readNotices', { params: { spaceId }, body: {} })
    server.advance(10)
    expect(await unread(ben)).toBe(1)
    expect((await list(ben)).items[0]?.at).toBe(server.clock().toISOString())
  })

  test('are taken back with their subject: all, or of one kind', async () => {
    const subjectId = '00000000-0000-7000-8000-00000000000b'
    await say(ben, { kind: 'statement', subjectId })
    await say(ben, { kind: 'thanks', subjectId })
    const takeBack = (kind?: 'thanks') => server.db.transaction().execute((tx) => untell(tx, spaceId, subjectId, kind))
    expect(await takeBack('thanks')).toBe(1)
    expect(await takeBack()).toBe(1)
    expect(await takeBack()).toBe(0)
  })
})
