import type { ErrorCode, Feed, FeedOrder, Post } from '@hearth/contract'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

type Member = Agent & { personId: string }
let server: TestServer
let spaceId: string
const people: Member[] = []
const threads: Post[] = []
const replies: Post[] = []

beforeAll(async () => {
  server = await openTestServer()
  spaceId = (await server.keeper()).space.id
  for (let index = 0; index < 8; index += 1) people.push(await server.person('member', `P${index}`))
  for (let index = 0; index < 12; index += 1) {
    server.advance(3600)
    threads.push(await publish(index, { title: `Thread ${index}`, text: `words ${index}` }))
  }
  for (let index = 0; index < 11; index += 1) {
    server.advance(60)
    const parentId = (index % 3 === 2 ? replies[index - 1] : threads[0])?.id ?? ''
    replies.push(await publish(index, { parentId, text: `reply ${index}` }))
  }
  for (const [index, thread] of [...threads, ...replies].entries()) {
    for (const person of people.slice(0, (index * 5) % 8)) {
      const react = { spaceId, postId: thread.id, kind: 'respect' as const }
      await person.call('react', { params: react }).catch(() => undefined)
    }
  }
  server.advance(60)
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const member = (index: number): Member => people[index % people.length] as Member
const publish = (index: number, body: { title?: string; parentId?: string; text: string }): Promise<Post> =>
  member(index).call('publishPost', { params: { spaceId }, body })

/** All ids of a list, read page by page. */
const readAll = async (who: Agent, order: FeedOrder, limit: number, threadId?: string): Promise<string[]> => {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const query: { order: FeedOrder; limit: number; cursor?: string } = { order, limit, ...(cursor ? { cursor } : {}) }
    const page: Feed =
      threadId === undefined
        ? await who.call('readFeed', { params: { spaceId }, query })
        : (await who.call('readThread', { params: { spaceId, postId: threadId }, query })).replies
    expect(page.items.length).toBeLessThanOrEqual(limit)
    ids.push(...page.items.map((item) => item.post.id))
    cursor = page.next
  } while (cursor !== null)
  return ids
}

const orders = ['newest', 'oldest', 'common-ground'] as const

describe('for any order and size of page', () => {
  test('a feed is a permutation of the threads, a thread of its replies, the same for everybody', async () => {
    const one = await readAll(member(0), 'common-ground', 100)
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...orders), fc.integer({ min: 1, max: 15 }), async (order, limit) => {
        const [feed, thread] = [
          await readAll(member(1), order, limit),
          await readAll(member(2), order, limit, threads[0]?.id),
        ]
        expect([...feed].sort()).toEqual(threads.map((post) => post.id).sort())
        expect([...thread].sort()).toEqual(replies.map((post) => post.id).sort())
        if (order === 'common-ground') expect(feed).toEqual(one)
      }),
      { numRuns: 12 },
    )
  })
})

test('newest and oldest go by time', async () => {
  const ids = threads.map((post) => post.id)
  expect(await readAll(member(0), 'oldest', 5)).toEqual(ids)
  expect(await readAll(member(0), 'newest', 5)).toEqual([...ids].reverse())
})

test('each place says why, and tells no number before one has reacted', async () => {
  const { items } = await member(7).call('readFeed', { params: { spaceId }, query: { order: 'common-ground' } })
  expect(new Set(items.map((item) => item.reasons[0]?.id))).toContain('respected')
  for (const item of items) {
    const [reason] = item.reasons.slice(-1)
    const isOpen = item.post.reactions.counts !== null
    expect(Object.hasOwn(reason?.values ?? {}, 'raters')).toBe(isOpen)
    expect(reason?.values.newestPlace).toBeGreaterThan(0)
  }
})

test('the list stands still while one reads it, whatever happens meanwhile', async () => {
  const params = { spaceId }
  const first = await member(0).call('readFeed', { params, query: { order: 'common-ground', limit: 4 } })
  const before = await readAll(member(0), 'common-ground', 100)
  server.advance(5)
  const late = await publish(3, { title: 'Late', text: 'late' })
  for (const person of people) {
    const react = { spaceId, postId: before[11] ?? '', kind: 'made-me-think' as const }
    await person.call('react', { params: react }).catch(() => undefined)
  }
  const rest: string[] = first.items.map((item) => item.post.id)
  for (let cursor = first.next; cursor !== null; ) {
    const page = await member(0).call('readFeed', { params, query: { order: 'common-ground', limit: 4, cursor } })
    rest.push(...page.items.map((item) => item.post.id))
    cursor = page.next
  }
  expect(rest).toEqual(before)
  await member(3).call('deletePost', { params: { spaceId, postId: late.id } })
})

test('whom I muted is folded, never moved', async () => {
  const before = await readAll(member(0), 'common-ground', 100)
  const params = { spaceId, personId: member(1).personId }
  await member(0).call('setLimit', { params, body: { kind: 'mute' } })
  expect(await readAll(member(0), 'common-ground', 100)).toEqual(before)
  const { items } = await member(0).call('readFeed', { params: { spaceId }, query: {} })
  expect(items.every((item) => item.post.isMuted === (item.post.author?.id === member(1).personId))).toBe(true)
  await member(0).call('liftLimit', { params })
})

test('held threads are left out for others and stay where they are for their author and moderators', async () => {
  const held = threads[5]?.id ?? ''
  const author = member(5)
  const moderator = await server.person('moderator')
  await sql`update post set visibility = 'held' where id = ${held}`.execute(server.db)
  for (const order of orders) {
    const [own, all, others] = [
      await readAll(author, order, 4),
      await readAll(moderator, order, 4),
      await readAll(member(0), order, 4),
    ]
    expect(own).toEqual(all)
    expect(others).toEqual(all.filter((id) => id !== held))
  }
  await sql`update post set visibility = 'visible' where id = ${held}`.execute(server.db)
})

test.each(orders)('neither a short page nor a cursor tells of a held thread, by %s', async (order) => {
  const held = (await readAll(member(0), order, 100))[3] ?? ''
  const author = threads.find((thread) => thread.id === held)?.author?.id
  const reader = people.find((person) => person.personId !== author) as Member
  await sql`update post set visibility = 'held' where id = ${held}`.execute(server.db)
  const page = await reader.call('readFeed', { params: { spaceId }, query: { order, limit: 4 } })
  expect(page.items).toHaveLength(4)
  expect(Buffer.from(page.next ?? '', 'base64url').toString()).not.toContain(held)
  await sql`update post set visibility = 'visible' where id = ${held}`.execute(server.db)
})

test('a closed thread stands still', async () => {
  const threadId = threads[0]?.id ?? ''
  const before = await readAll(member(0), 'common-ground', 100, threadId)
  await sql`update post set closed_at = ${server.clock()} where id = ${threadId}`.execute(server.db)
  server.advance(5 * 86_400)
  await member(0).call('react', { params: { spaceId, postId: replies[1]?.id ?? '', kind: 'helped-me' } })
  expect(await readAll(member(0), 'common-ground', 100, threadId)).toEqual(before)
})

test('any post of a thread leads to the thread', async () => {
  const params = { spaceId, postId: replies[2]?.id ?? '' }
  const { opener, replies: feed } = await member(0).call('readThread', { params, query: {} })
  expect(opener.id).toBe(threads[0]?.id)
  expect(feed.order).toBe('oldest')
})

test.each(orders)('a thread opens at the post that is named, and goes on from there both ways: %s', async (order) => {
  const who = member(3)
  const all = await readAll(who, order, 30, threads[0]?.id)
  for (const [index, named] of all.entries()) {
    const params = { spaceId, postId: named }
    const read = async (cursor?: string | null) =>
      (
        await who.call('readThread', {
          params,
          query: { order, limit: 3, isAround: true, ...(cursor ? { cursor } : {}) },
        })
      ).replies
    const ids = (page: Feed) => page.items.map((item) => item.post.id as string)
    const first = await read()
    expect(ids(first)).toContain(named)
    expect(ids(first)[0]).toBe(all[Math.max(0, index - 5)])
    const seen = ids(first)
    for (let { next } = first; next !== null; ) {
      const page = await read(next)
      seen.push(...ids(page))
      next = page.next
    }
    for (let { previous } = first; previous !== null; ) {
      const page = await read(previous)
      expect(ids(await read(page.next))[0]).toBe(seen[0])
      seen.unshift(...ids(page))
      previous = page.previous
    }
    expect(seen).toEqual(all)
  }
  const opener = await who.call('readThread', {
    params: { spaceId, postId: threads[0]?.id ?? '' },
    query: { order, isAround: true },
  })
  expect(opener.replies.items.map((item) => item.post.id)).toEqual(all)
})

test('a cursor that nobody made, of the future or of another list is refused', async () => {
  const of = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  const id = threads[1]?.id
  const bad = ['%%%', 'e30', of(['2026-11-21T12:00:00.000Z']), of(['2026-11-21T12:00:00.000Z', "' or 1=1"])]
  for (const order of orders) {
    for (const cursor of bad) {
      await refused(member(0).call('readFeed', { params: { spaceId }, query: { order, cursor } }), 'bad-cursor')
    }
  }
  for (const parts of [
    ['2036-01-01T00:00:00.000Z', id],
    [server.clock().toISOString(), replies[0]?.id],
  ]) {
    const query = { order: 'common-ground' as const, cursor: of(parts) }
    await refused(member(0).call('readFeed', { params: { spaceId }, query }), 'bad-cursor')
  }
  const long = { cursor: 'x'.repeat(301) }
  await refused(member(0).call('readFeed', { params: { spaceId }, query: long }), 'bad-cursor')
})
