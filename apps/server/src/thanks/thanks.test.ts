import type { ErrorCode, Thanks } from '@hearth/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

type Member = Agent & { personId: string }
let server: TestServer
let spaceId: string
let [ana, ben, cem] = [] as unknown as [Member, Member, Member]

beforeAll(async () => {
  server = await openTestServer()
  spaceId = (await server.keeper()).space.id
  ana = await server.person('member', 'Ana')
  ben = await server.person('member', 'Ben')
  cem = await server.person('member', 'Cem')
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const words = { act: 'You stayed late to test the boat', effect: 'so that we could sail on Sunday' }
const give = (from: Member, to: Member, more: { postId?: string } = {}, idempotencyKey?: string): Promise<Thanks> =>
  from.call('giveThanks', {
    params: { spaceId },
    body: { toPersonId: to.personId, ...words, ...more },
    ...(idempotencyKey ? { idempotencyKey } : {}),
  })
const box = async (who: Member, which: 'received' | 'given') =>
  (await who.call('listThanks', { params: { spaceId }, query: { box: which } })).items
const shown = async (who: Agent, of: Member) =>
  (await who.call('listShownThanks', { params: { spaceId, personId: of.personId } })).items
const show = (who: Member, thanks: Thanks, isShown = true) =>
  who.call('showThanks', { params: { spaceId, thanksId: thanks.id }, body: { isShown } })
const remove = (who: Member, thanks: Thanks) => who.call('removeThanks', { params: { spaceId, thanksId: thanks.id } })

describe('thanks', () => {
  test('arrive in private, with a notice, and only the receiver shows them', async () => {
    const thanks = await give(ana, ben)
    expect(thanks).toMatchObject({ ...words, isShown: false, from: { name: 'Ana' }, to: { name: 'Ben' } })
    expect((await box(ben, 'received')).map((each) => each.id)).toEqual([thanks.id])
    expect((await box(ana, 'given')).map((each) => each.id)).toEqual([thanks.id])
    const notices = await ben.call('listNotices', { params: { spaceId } })
    expect(notices.items[0]).toMatchObject({ kind: 'thanks', values: { name: 'Ana' } })

    expect(await shown(cem, ben)).toEqual([])
    await refused(show(cem, thanks), 'not-found')
    await refused(remove(cem, thanks), 'not-found')
    await refused(show(ana, thanks), 'not-allowed')
    expect(await show(ben, thanks)).toMatchObject({ isShown: true })
    expect((await shown(cem, ben)).map((each) => each.id)).toEqual([thanks.id])
    await refused(remove(cem, thanks), 'not-allowed')
    await refused(show(cem, thanks), 'not-allowed')
    await show(ben, thanks, false)
    expect(await shown(cem, ben)).toEqual([])
  })

  test.each(['receiver', 'giver'] as const)('are taken away by their %s, with the notice', async (who) => {
    const unread = async () => (await cem.call('countNotices', { params: { spaceId } })).unread
    const before = await unread()
    const thanks = await give(ana, cem)
    expect(await unread()).toBe(before + 1)
    await remove(who === 'receiver' ? cem : ana, thanks)
    expect(await unread()).toBe(before)
    expect((await box(cem, 'received')).map((each) => each.id)).not.toContain(thanks.id)
    await refused(remove(cem, thanks), 'not-found')
  })

  test('are for somebody else, and name a post of theirs', async () => {
    await refused(give(ana, ana), 'not-allowed')
    const nobody = { ...ben, personId: '00000000-0000-7000-8000-000000000000' }
    await refused(give(ana, nobody), 'not-found')
    const body = { title: 'A post', text: 'by Ben' }
    const post = await ben.call('publishPost', { params: { spaceId }, body })
    expect((await give(ana, ben, { postId: post.id })).postId).toBe(post.id)
    await refused(give(ana, cem, { postId: post.id }), 'invalid-input')
  })

  test('name what was done and what it changed', async () => {
    const empty = { toPersonId: ben.personId, act: ' ', effect: 'x' }
    await refused(ana.call('giveThanks', { params: { spaceId }, body: empty }), 'invalid-input')
    const long = { toPersonId: ben.personId, act: 'x'.repeat(501), effect: 'x' }
    await refused(ana.call('giveThanks', { params: { spaceId }, body: long }), 'too-long')
  })

  test('do not reach somebody who blocked the giver, and come without a notice where muted', async () => {
    const [dea, eli] = [await server.person('member', 'Dea'), await server.person('member', 'Eli')]
    const params = { spaceId, personId: eli.personId }
    await dea.call('setLimit', { params, body: { kind: 'block' } })
    await give(eli, dea)
    expect(await box(dea, 'received')).toEqual([])
    await dea.call('setLimit', { params, body: { kind: 'mute' } })
    await give(eli, dea)
    expect(await box(dea, 'received')).toHaveLength(2)
    expect((await dea.call('countNotices', { params: { spaceId } })).unread).toBe(0)
  })

  test('sent twice with one key arrive once', async () => {
    const [one, two] = await Promise.all([give(ben, cem, {}, 'thanks-key'), give(ben, cem, {}, 'thanks-key')])
    expect(two.id).toBe(one.id)
    await remove(cem, one)
    await refused(give(ben, cem, {}, 'thanks-key'), 'gone')
  })

  test('are paged newest first, each once', async () => {
    const [fay, gus] = [await server.person('member', 'Fay'), await server.person('member', 'Gus')]
    const given: string[] = []
    for (let time = 0; time < 5; time += 1) given.unshift((await give(fay, gus)).id)
    const ids: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const query = { limit: 2, ...(cursor ? { cursor } : {}) }
      const page: { items: Thanks[]; next: string | null } = await gus.call('listThanks', {
        params: { spaceId },
        query,
      })
      ids.push(...page.items.map((each) => each.id))
      cursor = page.next
    }
    expect([...ids].sort()).toEqual([...given].sort())
    await refused(gus.call('listThanks', { params: { spaceId }, query: { cursor: 'nonsense' } }), 'bad-cursor')
  })
})
