import type { LimitKind, Post } from '@hearth/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'

type Member = Agent & { personId: string }
let server: TestServer
let params: { spaceId: string }

beforeAll(async () => {
  server = await openTestServer()
  params = { spaceId: (await server.keeper()).space.id }
})
afterAll(() => server.close())

const thank = (from: Member, to: Member) =>
  from.call('giveThanks', { params, body: { toPersonId: to.personId, act: 'You helped', effect: 'It works' } })
const limit = (who: Member, other: Member, kind: LimitKind) =>
  who.call('setLimit', { params: { ...params, personId: other.personId }, body: { kind } })
const lift = (who: Member, other: Member) => who.call('liftLimit', { params: { ...params, personId: other.personId } })
const publish = (who: Member, parent?: Pick<Post, 'id'>): Promise<Post> =>
  who.call('publishPost', {
    params,
    body: parent ? { parentId: parent.id, text: 'An answer' } : { title: 'A thread', text: 'Words' },
  })

/** A thread of `me` in which `other` answered and for which they thanked, before any line was drawn. */
const acquainted = async () => {
  const [me, other] = [await server.person(), await server.person()]
  const mine = await publish(me)
  const theirs = await publish(other, mine)
  const thread = await publish(other)
  server.advance(1)
  await thank(other, me)
  return { me, other, mine, theirs, thread }
}

/** How each list shows the other person. */
const seen = async ({ me, other, mine, theirs, thread }: Awaited<ReturnType<typeof acquainted>>) => {
  const feed = await me.call('readFeed', { params, query: { order: 'newest', limit: 100 } })
  const ground = await me.call('readFeed', { params, query: { order: 'common-ground', limit: 100 } })
  const replies = (await me.call('readThread', { params: { ...params, postId: mine.id } })).replies.items
  const people = await me.call('listPeople', { params, query: { limit: 100 } })
  return {
    feed: feed.items.find(({ post }) => post.id === thread.id)?.post.isMuted,
    ground: ground.items.find(({ post }) => post.id === thread.id)?.post.isMuted,
    thread: replies.find(({ post }) => post.id === theirs.id)?.post.isMuted,
    post: (await me.call('readPost', { params: { ...params, postId: theirs.id } })).isMuted,
    notices: (await me.call('listNotices', { params })).items.map((one) => [one.kind, one.isMuted]),
    unread: (await me.call('countNotices', { params })).unread,
    thanks: (await me.call('listThanks', { params })).items.map((one) => one.isMuted),
    people: people.items.find((one) => one.id === other.personId)?.myLimit,
  }
}

const unfolded = {
  feed: false,
  ground: false,
  thread: false,
  post: false,
  notices: [
    ['thanks', false],
    ['reply', false],
  ],
  unread: 2,
  thanks: [false],
  people: null,
}

describe('in every list', () => {
  test('a mute folds what somebody wrote, at once, and lifting it unfolds all of it', async () => {
    const both = await acquainted()
    expect(await seen(both)).toEqual(unfolded)
    await limit(both.me, both.other, 'mute')
    expect(await seen(both)).toEqual({
      feed: true,
      ground: true,
      thread: true,
      post: true,
      notices: [
        ['thanks', true],
        ['reply', true],
      ],
      unread: 0,
      thanks: [true],
      people: 'mute',
    })
    await lift(both.me, both.other)
    expect(await seen(both)).toEqual(unfolded)
  })

  test('a block folds the same, and their thanks are not even found', async () => {
    const both = await acquainted()
    await limit(both.me, both.other, 'block')
    expect(await seen(both)).toMatchObject({ feed: true, ground: true, thread: true, post: true, unread: 0 })
    expect(await seen(both)).toMatchObject({ thanks: [], people: 'block' })
  })

  test('folds for one person alone', async () => {
    const both = await acquainted()
    await limit(both.me, both.other, 'mute')
    const keeper = await server.keeper()
    expect((await keeper.call('readPost', { params: { ...params, postId: both.theirs.id } })).isMuted).toBe(false)
    const shown = { ...params, thanksId: (await both.me.call('listThanks', { params })).items[0]?.id ?? '' }
    await both.me.call('showThanks', { params: shown, body: { isShown: true } })
    const page = { params: { ...params, personId: both.me.personId } }
    expect((await keeper.call('listShownThanks', page)).items).toMatchObject([{ isMuted: false }])
    expect((await both.me.call('listShownThanks', page)).items).toMatchObject([{ isMuted: true }])
  })
})

test.each(['mute', 'block'] as const)('after a %s nothing that they do is announced', async (kind) => {
  const { me, other, thread } = await acquainted()
  await me.call('readNotices', { params, body: {} })
  const answer = await publish(me, thread)
  await limit(me, other, kind)
  if (kind === 'mute') await publish(other, answer)
  await thank(other, me)
  const { items } = await me.call('listNotices', { params })
  expect(items.every((one) => one.isRead)).toBe(true)
  expect(items).toHaveLength(2)
})

describe('whoever is blocked cannot find out', () => {
  test('every answer about the blocker, but who may answer, is what it was', async () => {
    const { me, other, mine, theirs } = await acquainted()
    const about = { ...params, personId: me.personId }
    const all = async () => ({
      person: await other.call('readPerson', { params: about }),
      people: await other.call('listPeople', { params, query: { limit: 100 } }),
      limits: await other.call('listLimits', { params }),
      notices: await other.call('listNotices', { params }),
      shown: await other.call('listShownThanks', { params: about }),
      given: await other.call('listThanks', { params, query: { box: 'given' } }),
      post: withoutReply(await other.call('readPost', { params: { ...params, postId: mine.id } })),
      own: withoutReply(await other.call('readPost', { params: { ...params, postId: theirs.id } })),
    })
    const before = await all()
    await limit(me, other, 'block')
    expect(await all()).toEqual(before)
    await lift(me, other)
  })

  test('their thanks are taken as any, can be taken away, and stay out of sight', async () => {
    const { me, other, mine } = await acquainted()
    await limit(me, other, 'block')
    const body = { toPersonId: me.personId, postId: mine.id, act: 'You helped', effect: 'It works' }
    const given = await other.call('giveThanks', { params, body })
    expect(given).toMatchObject({ to: { id: me.personId }, isShown: false, isMuted: false })
    const box = await other.call('listThanks', { params, query: { box: 'given' } })
    expect(box.items.map((one) => one.id)).toContain(given.id)
    expect((await me.call('listThanks', { params })).items).toEqual([])
    await other.call('removeThanks', { params: { ...params, thanksId: given.id } })
  })

  test('they can react, which tells nobody', async () => {
    const { me, other, mine } = await acquainted()
    await limit(me, other, 'block')
    const before = (await me.call('listNotices', { params })).items.length
    await other.call('react', { params: { ...params, postId: mine.id, kind: 'respect' } })
    expect((await me.call('listNotices', { params })).items).toHaveLength(before)
  })
})

const withoutReply = ({ may, ...post }: Post) => ({ ...post, may: { ...may, reply: null } })
