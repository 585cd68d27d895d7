import type { ErrorCode, Post } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

type Member = Agent & { personId: string }
let server: TestServer
let spaceId: string
let [ana, ben, mod] = [] as unknown as [Member, Member, Member]

beforeAll(async () => {
  server = await openTestServer()
  spaceId = (await server.keeper()).space.id
  ana = await server.person('member', 'Ana')
  ben = await server.person('member', 'Ben')
  mod = await server.person('moderator', 'Mo')
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const open = (who: Member, title = 'Low tide', text = 'When is it **low** tomorrow?'): Promise<Post> =>
  who.call('publishPost', { params: { spaceId }, body: { title, text } })
const reply = (who: Member, to: Post, text = 'At nine.'): Promise<Post> =>
  who.call('publishPost', { params: { spaceId }, body: { parentId: to.id, text } })
const read = (who: Agent, post: { id: string }) => who.call('readPost', { params: { spaceId, postId: post.id } })
const unread = async (who: Member) => (await who.call('countNotices', { params: { spaceId } })).unread
const set = (post: Post, column: 'visibility', value: string) =>
  sql`update post set ${sql.ref(column)} = ${value} where id = ${post.id}`.execute(server.db)

describe('publishing', () => {
  test('a thread appears as safe HTML and can be answered', async () => {
    const thread = await open(ana)
    expect(thread).toMatchObject({ parentId: null, threadId: thread.id, visibility: 'visible', version: 1 })
    expect(thread.html).toBe('<p>When is it <strong>low</strong> tomorrow?</p>\n')
    const answer = await reply(ben, thread)
    expect(answer).toMatchObject({ parentId: thread.id, threadId: thread.id, title: null })
    expect(await read(ana, thread)).toMatchObject({ replyCount: 1, author: { name: 'Ana' } })
  })

  test('the server reads the text itself and keeps its reading with the engine', async () => {
    const thread = await open(ana, 'Hello', 'You are an idiot')
    const { rows } = await sql<{ engine: string; result: { scores: Record<string, number> } }>`
      select engine, result from analysis where post_id = ${thread.id}`.execute(server.db)
    expect(rows[0]?.result.scores.insult).toBeGreaterThan(0.5)
    expect(rows[0]?.engine).toMatch(/reader/)
  })

  test('a reply tells whom it answers and who opened the thread, not oneself', async () => {
    const thread = await open(ana)
    const answer = await reply(ben, thread)
    const before = { ana: await unread(ana), ben: await unread(ben) }
    await reply(mod, answer)
    expect(await unread(ana)).toBe(before.ana + 1)
    expect(await unread(ben)).toBe(before.ben + 1)
    await reply(ana, thread)
    expect(await unread(ana)).toBe(before.ana + 1)
    const { items } = await ben.call('listNotices', { params: { spaceId } })
    expect(items[0]).toMatchObject({ kind: 'reply', values: { name: 'Mo' } })
  })

  test('a thread needs a title and a reply has none', async () => {
    const publish = (body: { parentId?: string; title?: string; text: string }) =>
      ana.call('publishPost', { params: { spaceId }, body })
    await refused(publish({ text: 'no title' }), 'invalid-input')
    await refused(publish({ parentId: (await open(ana)).id, title: 'x', text: 'x' }), 'invalid-input')
    await refused(publish({ title: 'x', text: ' \n ' }), 'invalid-input')
    await refused(publish({ title: 'x', text: 'x'.repeat(20_001) }), 'too-long')
    await refused(publish({ title: 'x', text: 'x'.repeat(200_000) }), 'too-long')
    await refused(publish({ parentId: '00000000-0000-7000-8000-000000000000', text: 'x' }), 'not-found')
  })

  test('the same key again answers with the same post, also at the same moment', async () => {
    const body = { title: 'Once', text: 'and only once' }
    const send = (key: string, more = {}) =>
      ana.call('publishPost', { params: { spaceId }, body: { ...body, ...more }, idempotencyKey: key })
    const [one, two] = await Promise.all([send('key-of-once'), send('key-of-once')])
    expect(two.id).toBe(one.id)
    await refused(send('key-of-once', { text: 'another text' }), 'key-reused')
    const other = await ben.call('publishPost', { params: { spaceId }, body, idempotencyKey: 'key-of-once' })
    expect(other.id).not.toBe(one.id)
    await ana.call('deletePost', { params: { spaceId, postId: one.id } })
    await refused(send('key-of-once'), 'gone')
  })

  test('suspended people read and do not write', async () => {
    const sam = await server.person('member', 'Sam')
    const thread = await open(sam)
    await sql`update person set suspended_until = '2027-01-01' where id = ${sam.personId}`.execute(server.db)
    await refused(open(sam), 'suspended')
    await refused(reply(sam, thread), 'suspended')
    const edit = { text: 'x', version: 1 }
    await refused(sam.call('editPost', { params: { spaceId, postId: thread.id }, body: edit }), 'suspended')
    const react = { spaceId, postId: thread.id, kind: 'respect' as const }
    await refused(sam.call('react', { params: react }), 'suspended')
    expect((await read(sam, thread)).may).toMatchObject({ edit: false, reply: false, delete: true })
  })

  test('visitors do not write, nor do members of another space', async () => {
    const visitor = await server.visitor()
    const body = { title: 'x', text: 'x' }
    await refused(visitor.call('publishPost', { params: { spaceId }, body }), 'not-signed-in')
    await refused(visitor.call('readPost', { params: { spaceId, postId: (await open(ana)).id } }), 'not-signed-in')
  })
})

describe('a closed thread', () => {
  test('takes no more replies', async () => {
    const thread = await open(ana)
    const answer = await reply(ben, thread)
    await sql`update post set closed_at = ${server.clock()} where id = ${thread.id}`.execute(server.db)
    await refused(reply(ben, thread), 'thread-closed')
    await refused(reply(ana, answer), 'thread-closed')
    expect(await read(ben, answer)).toMatchObject({ isClosed: true, may: { reply: false } })
  })
})

describe('blocks and mutes', () => {
  test('somebody blocked cannot answer and is not told why; the blocker folds their posts', async () => {
    const [cleo, dan] = [await server.person('member', 'Cleo'), await server.person('member', 'Dan')]
    const [hers, his] = [await open(cleo), await open(dan)]
    const params = { spaceId, personId: dan.personId }
    await cleo.call('setLimit', { params, body: { kind: 'block' } })
    await refused(reply(dan, hers), 'replies-limited')
    expect((await read(dan, hers)).may.reply).toBe(false)
    expect((await read(cleo, his)).isMuted).toBe(true)
    expect((await read(dan, hers)).isMuted).toBe(false)
    expect((await reply(cleo, his)).id).toBeTruthy()
  })

  test('a mute only keeps the notices away', async () => {
    const [eva, finn] = [await server.person('member', 'Eva'), await server.person('member', 'Finn')]
    const thread = await open(eva)
    await eva.call('setLimit', { params: { spaceId, personId: finn.personId }, body: { kind: 'mute' } })
    await reply(finn, thread)
    expect(await unread(eva)).toBe(0)
    expect((await read(eva, thread)).replyCount).toBe(1)
  })
})

describe('editing', () => {
  test('keeps earlier versions readable, newest first', async () => {
    const thread = await open(ana, 'Old title', 'old words')
    const params = { spaceId, postId: thread.id }
    server.advance(60)
    const edited = await ana.call('editPost', { params, body: { title: 'New title', text: 'new words', version: 1 } })
    expect(edited).toMatchObject({ title: 'New title', text: 'new words', version: 2 })
    expect(edited.editedAt).toBe(server.clock().toISOString())
    const { items } = await ben.call('listPostVersions', { params })
    expect(items.map((each) => [each.version, each.title, each.text])).toEqual([
      [2, 'New title', 'new words'],
      [1, 'Old title', 'old words'],
    ])
  })

  test('of an older version is a conflict, and of two at once one wins', async () => {
    const thread = await open(ana)
    const params = { spaceId, postId: thread.id }
    const edit = (text: string) => ana.call('editPost', { params, body: { text, version: 1 } })
    const both = await Promise.allSettled([edit('one'), edit('two')])
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
    await refused(edit('three'), 'edit-conflict')
    expect((await read(ana, thread)).version).toBe(2)
  })

  test('is for the author alone, keepers included', async () => {
    const thread = await open(ana)
    const params = { spaceId, postId: thread.id }
    for (const who of [ben, mod, await server.keeper()]) {
      await refused(who.call('editPost', { params, body: { text: 'mine now', version: 1 } }), 'not-allowed')
      await refused(who.call('deletePost', { params }), 'not-allowed')
      await refused(who.call('takeBackPost', { params }), 'not-allowed')
    }
  })
})

describe('who sees what', () => {
  test.each([
    ['visible', { author: true, other: true, moderator: true }],
    ['hidden', { author: true, other: true, moderator: true }],
    ['removed', { author: true, other: false, moderator: true }],
  ] as const)('the words of a %s post', async (visibility, sees) => {
    const thread = await open(ana)
    await set(thread, 'visibility', visibility)
    for (const [who, may] of [
      [ana, sees.author],
      [ben, sees.other],
      [mod, sees.moderator],
    ] as const) {
      const post = await read(who, thread)
      expect([post.text !== null, post.html !== null, post.title !== null]).toEqual([may, may, may])
      const { items } = await who.call('listPostVersions', { params: { spaceId, postId: thread.id } })
      expect(items.length > 0).toBe(may)
    }
  })

  test('a held post is known to its author and moderators only', async () => {
    const thread = await open(ana)
    await set(thread, 'visibility', 'held')
    expect((await read(ana, thread)).text).not.toBeNull()
    expect((await read(mod, thread)).text).not.toBeNull()
    await refused(read(ben, thread), 'not-found')
    await refused(reply(ben, thread), 'not-found')
    await refused(ben.call('react', { params: { spaceId, postId: thread.id, kind: 'respect' } }), 'not-found')
    await refused(ben.call('listPostVersions', { params: { spaceId, postId: thread.id } }), 'not-found')
  })

  test('a removed post is not edited, answered or reacted to', async () => {
    const thread = await open(ana)
    await set(thread, 'visibility', 'removed')
    const params = { spaceId, postId: thread.id }
    await refused(ana.call('editPost', { params, body: { text: 'x', version: 1 } }), 'not-allowed')
    await refused(reply(ben, thread), 'not-allowed')
    await refused(ben.call('react', { params: { ...params, kind: 'respect' } }), 'not-allowed')
  })

  test('a public space is read by anybody, its held posts are not', async () => {
    const keeper = await server.keeper()
    const [thread, held] = [await open(ana), await open(ana)]
    await set(held, 'visibility', 'held')
    await keeper.call('changeSpace', { params: { spaceId }, body: { reading: 'public' } })
    const visitor = await server.visitor()
    expect(await read(visitor, thread)).toMatchObject({
      may: { reply: false, report: true },
      reactions: { counts: null },
    })
    await refused(read(visitor, held), 'not-found')
    await keeper.call('changeSpace', { params: { spaceId }, body: { reading: 'members' } })
  })
})

describe('the keeper lets the reader hold posts', () => {
  test('what it flags waits unseen and unannounced, also after an edit', async () => {
    const keeper = await server.keeper()
    const thread = await open(ben)
    await keeper.call('changeSpace', { params: { spaceId }, body: { machine: 'hold' } })
    const before = await unread(ben)
    const held = await reply(ana, thread, 'You are an idiot')
    expect(held.visibility).toBe('held')
    expect(await unread(ben)).toBe(before)
    const calm = await reply(ana, thread, 'You are right')
    expect(calm.visibility).toBe('visible')
    const params = { spaceId, postId: calm.id }
    const edited = await ana.call('editPost', { params, body: { text: 'You are an idiot', version: 1 } })
    expect(edited.visibility).toBe('held')
    await keeper.call('changeSpace', { params: { spaceId }, body: { machine: 'threats' } })
    expect((await reply(ana, thread, 'You are an idiot')).visibility).toBe('visible')
  })
})
