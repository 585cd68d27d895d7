import type { ErrorCode, MentionChoice, Post, PostId } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

type Member = Agent & { personId: string; name: string }
let server: TestServer
let params: { spaceId: string }
let count = 0

beforeAll(async () => {
  server = await openTestServer()
  params = { spaceId: (await server.keeper()).space.id }
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
/** Somebody whose name nobody else here begins with. */
const member = async (name = nextName()): Promise<Member> => ({ ...(await server.person('member', name)), name })
const nextName = (): string => {
  count += 1
  return `Pat${String.fromCharCode(97 + Math.floor(count / 26), 97 + (count % 26))}x`
}
const publish = async (by: Agent, text: string, parentId?: PostId): Promise<Post> => {
  const post = await by.call('publishPost', {
    params,
    body: parentId ? { parentId, text } : { title: 'A thread', text },
  })
  await server.jobs.processAll()
  return by.call('readPost', { params: { ...params, postId: post.id } })
}
const read = async (by: Agent, postId: PostId) => by.call('readPost', { params: { ...params, postId } })
const kindsOf = async (who: Agent) => (await who.call('listNotices', { params })).items.map(({ kind }) => kind)
const choose = (who: Agent, choice: MentionChoice) => who.call('changeMentionChoice', { params, body: { choice } })
const answer = (who: Agent, postId: PostId, state: 'agreed' | 'declined') =>
  who.call('answerMention', { params: { ...params, postId }, body: { state } })
const mentions = async (who: Agent) => (await who.call('listMentions', { params })).items

describe('a mention', () => {
  test('leads to the person and tells them, unless they chose otherwise', async () => {
    const [ana, ben] = [await member(), await member()]
    const post = await publish(ana, `Good morning @${ben.name.toUpperCase()}, how is the boat?`)
    expect(post.html).toContain(`<a class="mention" href="/s/harbour/people/${ben.personId}">`)
    const [notice] = (await ben.call('listNotices', { params })).items
    expect(notice).toMatchObject({ kind: 'mention', values: { name: ana.name }, path: `/posts/${post.id}` })
    expect(await mentions(ben)).toMatchObject([{ postId: post.id, by: { name: ana.name }, state: 'agreed' }])
  })

  test('waits where they want to be asked: plain words, no link, until they agree', async () => {
    const [ana, ben] = [await member(), await member()]
    await choose(ben, 'ask')
    const post = await publish(ana, `What does @${ben.name} think?`)
    expect(post.html).not.toContain('class="mention"')
    expect(await kindsOf(ben)).toEqual(['mention-asked'])
    await answer(ben, post.id, 'agreed')
    expect((await read(ana, post.id)).html).toContain('class="mention"')
  })

  test('can be taken back by whoever is named, at any time', async () => {
    const [ana, ben] = [await member(), await member()]
    const post = await publish(ana, `With @${ben.name}.`)
    await answer(ben, post.id, 'declined')
    expect((await read(ana, post.id)).html).not.toContain('class="mention"')
    expect((await mentions(ben))[0]?.state).toBe('declined')
    await refused(answer(ana, post.id, 'declined'), 'not-found')
  })

  test('is nothing but words to whoever wants none, or mutes or blocks its author', async () => {
    const ana = await member()
    const [nobody, muting, blocking] = [await member(), await member(), await member()]
    await choose(nobody, 'nobody')
    const towards = { params: { ...params, personId: ana.personId } }
    await muting.call('setLimit', { ...towards, body: { kind: 'mute' } })
    await blocking.call('setLimit', { ...towards, body: { kind: 'block' } })
    const post = await publish(ana, `@${nobody.name} @${muting.name} @${blocking.name}`)
    expect(post.html).not.toContain('class="mention"')
    for (const who of [nobody, muting, blocking]) expect([await kindsOf(who), await mentions(who)]).toEqual([[], []])
  })

  test('is for those who share a thread, where that was chosen', async () => {
    const [ana, ben, cem] = [await member(), await member(), await member()]
    await choose(ben, 'thread')
    const thread = await publish(ben, 'Who sails on Sunday?')
    await publish(ana, 'I do.', thread.id)
    expect((await publish(cem, `@${ben.name}?`)).html).not.toContain('class="mention"')
    expect((await publish(ana, `@${ben.name}!`)).html).toContain('class="mention"')
    expect([...(await kindsOf(ben))].sort()).toEqual(['mention', 'reply'])
  })

  test('says nothing twice: a reply to somebody is told as a reply', async () => {
    const [ana, ben] = [await member(), await member()]
    const thread = await publish(ben, 'Who sails on Sunday?')
    const reply = await publish(ana, `I do, @${ben.name}.`, thread.id)
    expect(reply.html).toContain('class="mention"')
    expect(await kindsOf(ben)).toEqual(['reply'])
  })

  test('follows an edit, and what was answered stays', async () => {
    const [ana, ben, cem] = [await member(), await member(), await member()]
    const post = await publish(ana, `With @${ben.name}.`)
    await answer(ben, post.id, 'declined')
    const body = { text: `With @${cem.name} and @${ben.name}.`, version: 1 }
    await ana.call('editPost', { params: { ...params, postId: post.id }, body })
    await server.jobs.processAll()
    const { html } = await read(ana, post.id)
    expect(html).toContain(`people/${cem.personId}`)
    expect(html).not.toContain(`people/${ben.personId}`)
    expect(await kindsOf(cem)).toEqual(['mention'])
    expect(await kindsOf(ben)).toEqual(['mention'])
  })

  test('goes with its post, and its notice too', async () => {
    const [ana, ben] = [await member(), await member()]
    const post = await publish(ana, `With @${ben.name}.`)
    await ana.call('deletePost', { params: { ...params, postId: post.id } })
    expect([await kindsOf(ben), await mentions(ben)]).toEqual([[], []])
  })

  test('names the longest name, never oneself, and of two with one name the one in the thread', async () => {
    const ana = await member()
    const [short, long] = [await member('Rowan'), await member('Rowan Lee')]
    await publish(ana, `@Rowan Lee and @${ana.name}`)
    expect([await kindsOf(short), await kindsOf(long), await kindsOf(ana)]).toEqual([[], ['mention'], []])
    const [one, other] = [await member('Sasha'), await member('Sasha')]
    await publish(ana, '@Sasha?')
    expect([await kindsOf(one), await kindsOf(other)]).toEqual([[], []])
    const thread = await publish(ana, 'Who sails on Sunday?')
    await publish(other, 'I do.', thread.id)
    await publish(ana, 'Thank you @Sasha')
    expect([await kindsOf(one), await kindsOf(other)]).toEqual([[], ['mention']])
  })

  test('calls ten people at most, and a job that comes twice tells nobody twice', async () => {
    const ana = await member()
    const crowd: Member[] = []
    for (let time = 0; time < 11; time += 1) crowd.push(await member())
    const post = await publish(ana, crowd.map(({ name }) => `@${name}`).join(' '))
    const told = (await Promise.all(crowd.map(kindsOf))).flat()
    expect(told).toHaveLength(10)
    const { noteMentions } = await import('./note-mentions.ts')
    const tools = { db: server.db, clock: server.clock, newId: () => crypto.randomUUID() as never }
    await noteMentions(tools, { spaceId: params.spaceId as never, postId: post.id })
    expect((await Promise.all(crowd.map(kindsOf))).flat()).toEqual(told)
  })

  test('keeps no word of the post', async () => {
    const [ana, ben] = [await member(), await member()]
    await publish(ana, `Marmalade for @${ben.name}.`)
    const { rows } = await sql`select * from mention`.execute(server.db)
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`marmalade|${ben.name}`, 'i'))
  })
})

describe('names that are offered', () => {
  const offered = async (who: Agent, begun: string, threadId?: PostId) => {
    const query = { begun, ...(threadId ? { threadId } : {}) }
    return (await who.call('listNames', { params, query })).items.map(({ name }) => name)
  }

  test('begin as somebody wrote, or have a word that does; without oneself, and eight at most', async () => {
    const ana = await member('Quill')
    for (const name of ['Quincy', 'Ada Quist', 'Quentin 100%', 'Aquila']) await member(name)
    expect(await offered(ana, 'qui')).toEqual(['Quincy', 'Ada Quist'])
    expect(await offered(ana, 'Quentin 100%')).toEqual(['Quentin 100%'])
    expect(await offered(ana, '%')).toEqual([])
    for (let time = 0; time < 9; time += 1) await member(`Quorum ${time}`)
    expect(await offered(ana, 'quo')).toHaveLength(8)
  })

  test('have those first who write in the thread', async () => {
    const [ana, zoe] = [await member('Vesna A'), await member('Vesna Z')]
    const writer = await member()
    const thread = await publish(zoe, 'Who sails on Sunday?')
    expect(await offered(writer, 'vesna')).toEqual([ana.name, zoe.name])
    expect(await offered(writer, 'vesna', thread.id)).toEqual([zoe.name, ana.name])
  })

  test('are of those alone whom naming reaches, and tell a block from no choice', async () => {
    const ana = await member()
    const named = ['Wren Nobody', 'Wren Thread', 'Wren Ask', 'Wren Blocks', 'Wren Blocked', 'Wren Gone']
    const people: Member[] = []
    for (const name of named) people.push(await member(name))
    const [nobody, thread, ask, blocks, blocked, gone] = people
    if (!nobody || !thread || !ask || !blocks || !blocked || !gone) throw new Error('nobody came')
    await choose(nobody, 'nobody')
    await choose(thread, 'thread')
    await choose(ask, 'ask')
    await blocks.call('setLimit', { params: { ...params, personId: ana.personId }, body: { kind: 'block' } })
    await ana.call('setLimit', { params: { ...params, personId: blocked.personId }, body: { kind: 'mute' } })
    await gone.call('leaveSpace', { params, body: { password: 'correct horse battery', words: 'stay' } })
    expect(await offered(ana, 'wren')).toEqual(['Wren Ask'])
    const theirs = await publish(thread, 'Who sails on Sunday?')
    await publish(ana, 'I do.', theirs.id)
    expect(await offered(ana, 'wren')).toEqual(['Wren Ask', 'Wren Thread'])
  })
})
