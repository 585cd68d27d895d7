import type { ErrorCode, Post, ReplyAudience } from '@hearth/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'

type Member = Agent & { personId: string }
let server: TestServer
let params: { spaceId: string }
let people: Record<'ana' | 'followed' | 'named' | 'other' | 'moderator', Member>

beforeAll(async () => {
  server = await openTestServer()
  params = { spaceId: (await server.keeper()).space.id }
  people = {
    ana: await server.person('member', 'Ana'),
    followed: await server.person('member', 'Fay'),
    named: await server.person('member', 'Nia'),
    other: await server.person('member', 'Otto'),
    moderator: await server.person('moderator', 'Mo'),
  }
  await people.ana.call('followPerson', { params: { ...params, personId: people.followed.personId } })
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const openWith = (audience: ReplyAudience): Promise<Post> => {
  const repliesFrom = { audience, personIds: audience === 'named' ? [people.named.personId] : [] }
  return people.ana.call('publishPost', { params, body: { title: 'A thread', text: 'Words', repliesFrom } })
}
const reply = (who: Member, to: Pick<Post, 'id'>) =>
  who.call('publishPost', { params, body: { parentId: to.id, text: 'An answer' } })
const read = (who: Member, post: Pick<Post, 'id'>) => who.call('readPost', { params: { ...params, postId: post.id } })
const choose = (who: Member, post: Pick<Post, 'id'>, audience: ReplyAudience, personIds: string[] = []) =>
  who.call('changeRepliesFrom', { params: { ...params, postId: post.id }, body: { audience, personIds } })

describe('who may answer a post', () => {
  test.each([
    ['all', ['ana', 'followed', 'named', 'other', 'moderator']],
    ['followed', ['ana', 'followed']],
    ['named', ['ana', 'named']],
    ['nobody', ['ana']],
  ] as const)('%s: what is offered is what happens', async (audience, welcome) => {
    const thread = await openWith(audience)
    for (const [name, who] of Object.entries(people)) {
      const isWelcome = (welcome as readonly string[]).includes(name)
      expect((await read(who, thread)).may.reply, name).toBe(isWelcome)
      if (isWelcome) await reply(who, thread)
      else await refused(reply(who, thread), 'replies-limited')
    }
  })

  test('chosen for the opener it holds in the whole thread, chosen for a reply under that reply alone', async () => {
    const thread = await openWith('all')
    const answer = await reply(people.other, thread)
    const mine = await reply(people.ana, thread)
    await choose(people.ana, mine, 'nobody')
    await refused(reply(people.other, mine), 'replies-limited')
    await reply(people.moderator, answer)
    await choose(people.ana, thread, 'followed')
    await refused(reply(people.moderator, answer), 'replies-limited')
    expect((await read(people.moderator, answer)).may.reply).toBe(false)
    await reply(people.followed, answer)
    await choose(people.ana, thread, 'all')
    await reply(people.moderator, answer)
  })

  test('only the author reads and chooses it; others see no more than whether they may answer', async () => {
    const thread = await openWith('named')
    const on = { ...params, postId: thread.id }
    expect(thread.repliesFrom).toBe('named')
    expect((await read(people.named, thread)).repliesFrom).toBeNull()
    await refused(people.named.call('readRepliesFrom', { params: on }), 'not-allowed')
    await refused(choose(people.moderator, thread, 'all'), 'not-allowed')
    expect(await people.ana.call('readRepliesFrom', { params: on })).toMatchObject({
      audience: 'named',
      people: [{ name: 'Nia' }],
    })
    expect(await choose(people.ana, thread, 'all', [people.named.personId])).toEqual({ audience: 'all', people: [] })
  })

  test('a stranger cannot be named, and then nothing is written', async () => {
    const thread = await openWith('named')
    const stranger = '00000000-0000-7000-8000-000000000000'
    await refused(choose(people.ana, thread, 'named', [stranger]), 'invalid-input')
    const on = { ...params, postId: thread.id }
    expect((await people.ana.call('readRepliesFrom', { params: on })).people).toHaveLength(1)
  })

  test('ends with the post: whoever took their words away decides no more', async () => {
    const thread = await openWith('followed')
    const answer = await reply(people.followed, thread)
    await people.ana.call('deletePost', { params: { ...params, postId: thread.id } })
    await reply(people.other, answer)
    await refused(choose(people.ana, thread, 'all'), 'gone')
  })
})

describe('a block', () => {
  test('closes the blocker’s threads and posts to one person, exactly as a chosen audience does', async () => {
    const { ana, other, moderator } = people
    const byAna = await openWith('all')
    const byMo = await moderator.call('publishPost', { params, body: { title: 'Mo’s', text: 'Words' } })
    const anaThere = await reply(ana, byMo)
    const moHere = await reply(moderator, byAna)
    const chosen = await openWith('named')
    const limit = { params: { ...params, personId: other.personId } }
    await ana.call('setLimit', { ...limit, body: { kind: 'block' } })
    for (const post of [byAna, moHere, anaThere]) await refused(reply(other, post), 'replies-limited')
    await reply(other, byMo)
    const refusal = (post: Post) => reply(other, post).catch(({ problem }) => ({ ...problem, requestId: '' }))
    expect(await refusal(byAna)).toEqual(await refusal(chosen))
    const shapeOf = async (post: Post) => {
      const { may, repliesFrom, isMuted, isClosed } = await read(other, post)
      return { may, repliesFrom, isMuted, isClosed }
    }
    expect(await shapeOf(byAna)).toEqual(await shapeOf(chosen))
    await ana.call('liftLimit', limit)
    await reply(other, byAna)
  })
})
