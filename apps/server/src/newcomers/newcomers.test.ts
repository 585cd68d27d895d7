import type { ErrorCode, Post, WaitReason } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { openScenario, type Scenario } from '../testing/scenario.ts'

type Somebody = Awaited<ReturnType<TestServer['person']>>

const log: string[] = []
let server: TestServer
let scene: Scenario
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let moderator: Somebody
let params: { spaceId: string }

beforeAll(async () => {
  server = await openTestServer({ logStream: { write: (line) => log.push(line) } })
  keeper = await server.keeper()
  moderator = await server.person('moderator')
  scene = await openScenario(server)
  params = scene.params
})
beforeEach(() => ask({ firstPosts: 0, maxLinks: 2, maxRepeats: 2 }))
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const ask = (body: object) => keeper.call('changeNewcomerSettings', { params, body })
const read = (who: Pick<Somebody, 'call'>, post: Post) =>
  who.call('readPost', { params: { ...params, postId: post.id } })
const kindsOf = async (who: Somebody) => (await scene.notices(who)).map((notice) => notice.kind)
const waitOf = (because: WaitReason) => ({ visibility: 'held', wait: { because } })
const letGo = async (post: Post) => {
  await server.jobs.processAll()
  const { id } = await scene.caseOn(moderator, post)
  const decision = await scene.decide(moderator, id, 'none', { reason: 'Read first, and fine.' })
  return { caseId: id, decision }
}
const long = (words: string) => `${words}, and then some more so that it is long enough to be told from chance.`

describe('what a space asks of newcomers', () => {
  test('is mild until its keeper says otherwise, and every reader may know it', async () => {
    const fresh = await openTestServer()
    try {
      const spaceId = (await fresh.keeper()).space.id
      const asked = { firstPosts: 0, maxLinks: 2, maxRepeats: 2, asksProof: true }
      expect(await (await fresh.person()).call('readNewcomerSettings', { params: { spaceId } })).toEqual(asked)
    } finally {
      await fresh.close()
    }
  })

  test('is changed one by one, also to no limit', async () => {
    expect(await ask({ firstPosts: 3 })).toMatchObject({ firstPosts: 3, maxLinks: 2 })
    expect(await ask({ maxLinks: null, maxRepeats: null })).toMatchObject({
      firstPosts: 3,
      maxLinks: null,
      maxRepeats: null,
    })
    await refused(ask({ firstPosts: 11 }), 'invalid-input')
    await refused(ask({ maxRepeats: 0 }), 'invalid-input')
  })
})

describe('the first posts of somebody new', () => {
  test('wait unseen, with the reason for their author and the moderators alone', async () => {
    await ask({ firstPosts: 1 })
    const [ana, ben] = [await server.person(), await server.person()]
    const post = await scene.publish(ana, 'Hello, I am new here and like marmalade.')
    expect(post).toMatchObject({ ...waitOf('newcomer'), wait: { usualMinutes: null } })
    expect(await read(moderator, post)).toMatchObject(waitOf('newcomer'))
    await refused(read(ben, post), 'not-found')
    const { items } = await ben.call('readFeed', { params })
    expect(items.map((item) => item.post.id)).not.toContain(post.id)
  })

  test('come before the moderators as a case that accuses nobody', async () => {
    await ask({ firstPosts: 1 })
    const post = await scene.publish(await server.person(), 'Good morning to all of you.')
    await server.jobs.processAll()
    await server.jobs.processAll()
    const found = await scene.caseOn(moderator, post)
    expect(found).toMatchObject({ priorityReasons: ['newcomer-waits'], reasons: ['other'], reportCount: 1 })
    const { reports } = await moderator.call('readCase', { params: { ...params, caseId: found.id } })
    expect(reports).toMatchObject([{ source: 'newcomer', reporter: null }])
  })

  test('say what the reading found, where it found something', async () => {
    await ask({ firstPosts: 1 })
    const post = await scene.publish(await server.person(), 'I will hurt you')
    await server.jobs.processAll()
    expect((await scene.caseOn(moderator, post)).reasons).toEqual(['threat'])
  })

  test('are shown by one decision: whoever they answer and their author hear of it, after the undo window', async () => {
    await ask({ firstPosts: 1 })
    const [opener, ana] = [await server.person('moderator'), await server.person()]
    const thread = await scene.publish(opener, 'Who likes tea?')
    const reply = await scene.publish(ana, 'I do, with milk.', thread.id)
    expect(await kindsOf(opener)).not.toContain('reply')
    await letGo(reply)
    expect(await read(opener, reply)).toMatchObject({ visibility: 'visible' })
    expect(await kindsOf(ana)).toEqual([])
    server.advance(11)
    expect(await kindsOf(ana)).toEqual(['post-shown'])
    expect((await scene.notices(ana))[0]).toMatchObject({ path: `/posts/${reply.id}` })
    expect(await kindsOf(opener)).toContain('reply')
    expect((await scene.publish(ana, 'And one more thing.', thread.id)).visibility).toBe('visible')
  })

  test('wait again where the decision is undone, and nobody was told', async () => {
    await ask({ firstPosts: 1 })
    const ana = await server.person()
    const post = await scene.publish(ana, 'Is anybody there?')
    const { decision } = await letGo(post)
    await moderator.call('undoDecision', { params: { ...params, decisionId: decision.id } })
    server.advance(11)
    expect(await read(ana, post)).toMatchObject(waitOf('newcomer'))
    expect(await kindsOf(ana)).toEqual([])
  })

  test('come with a statement and a way to appeal where they are not shown', async () => {
    await ask({ firstPosts: 1 })
    const ana = await server.person()
    const post = await scene.publish(ana, 'Nothing that belongs here.')
    await server.jobs.processAll()
    const { id } = await scene.caseOn(moderator, post)
    const decision = await scene.decide(moderator, id, 'remove', { reason: 'It is about another place.' })
    server.advance(11)
    expect(await kindsOf(ana)).toEqual(['statement'])
    const statement = await ana.call('readStatement', { params: { ...params, decisionId: decision.id } })
    expect(statement).toMatchObject({ appeal: { isOpen: true }, decision: { reason: 'It is about another place.' } })
    expect((await scene.publish(ana, 'Another try.')).visibility).toBe('held')
  })

  test('can be edited, taken back and deleted while they wait; nothing of them stays', async () => {
    await ask({ firstPosts: 1 })
    const ana = await server.person()
    const post = await scene.publish(ana, 'Frist!')
    const of = { params: { ...params, postId: post.id } }
    const edited = await ana.call('editPost', { ...of, body: { text: 'First!', version: 1 } })
    expect(edited).toMatchObject({ text: 'First!', ...waitOf('newcomer') })
    await ana.call('takeBackPost', of)
    await refused(read(ana, post), 'not-found')
    const { rows } = await sql`select 1 from post_wait where post_id = ${post.id}`.execute(server.db)
    expect(rows).toEqual([])
  })

  test('of moderators and keepers never wait', async () => {
    await ask({ firstPosts: 10, maxLinks: 0 })
    for (const who of [moderator, keeper]) {
      expect((await scene.publish(who, 'See https://example.org')).visibility).toBe('visible')
    }
  })

  test('say how long it usually takes once enough were looked at', async () => {
    await ask({ firstPosts: 1 })
    await sql`delete from post_wait`.execute(server.db)
    for (let count = 0; count < 5; count += 1) {
      const post = await scene.publish(await server.person(), `Hello from number ${count}`)
      server.advance(40 * 60)
      await letGo(post)
    }
    const post = await scene.publish(await server.person(), 'How long will it take?')
    expect(post.wait).toEqual({ because: 'newcomer', usualMinutes: 60 })
    expect(await read(moderator, post)).toMatchObject({ wait: { usualMinutes: 60 } })
  })
})

describe('links and repeats', () => {
  const links = 'One https://a.example two [here](https://b.example) three <https://c.example>'

  test('more links than the space allows wait where somebody is new, in an edit too', async () => {
    const ana = await server.person()
    expect(await scene.publish(ana, links)).toMatchObject(waitOf('links'))
    const post = await scene.publish(ana, 'One https://a.example')
    expect(post.visibility).toBe('visible')
    const edit = { params: { ...params, postId: post.id }, body: { text: links, version: 1 } }
    expect(await ana.call('editPost', edit)).toMatchObject(waitOf('links'))
  })

  test('whoever has written here before links as they like', async () => {
    const ana = await server.person()
    for (const text of ['One.', 'Two.', 'Three.']) await scene.publish(ana, text)
    expect((await scene.publish(ana, links)).visibility).toBe('visible')
  })

  test('the same long words go twice a day; the third time they come back, with the day on which they can go', async () => {
    const ana = await server.person()
    const text = long('Come to my shop')
    for (const each of [text, text.toUpperCase()]) await scene.publish(ana, each)
    const again = scene.publish(ana, `${text} !`)
    await refused(again, 'same-words-again')
    const until = new Date(server.clock().getTime() + 86_400_000).toISOString()
    await expect(again).rejects.toMatchObject({ problem: { status: 409, until } })
    server.advance(86_401)
    const [later] = [await server.person()]
    expect((await scene.publish(later, 'Another day.')).visibility).toBe('visible')
  })

  test('somebody new with what somebody else said today waits', async () => {
    const text = long('The best watches of the world are sold here')
    await scene.publish(await server.person(), text)
    expect(await scene.publish(await server.person(), text)).toMatchObject(waitOf('same-words'))
  })

  test('a repeated request is one post, whatever the limits say', async () => {
    await ask({ maxRepeats: 1 })
    const ana = await server.person()
    const body = { title: 'T', text: long('Only once, please') }
    const once = { params, body, idempotencyKey: 'the same key' }
    expect((await ana.call('publishPost', once)).id).toBe((await ana.call('publishPost', once)).id)
  })

  test('of many at once in a storm one goes, and the others come back', async () => {
    await keeper.call('startStorm', { params, body: { hours: 1 } })
    const ana = await server.person()
    const tries = await Promise.allSettled([1, 2, 3].map((each) => scene.publish(ana, `Number ${each}`)))
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
    await keeper.call('endStorm', { params })
  })
})

describe('a storm', () => {
  test('is one switch with an end, which everybody sees and one tap undoes', async () => {
    const ana = await server.person()
    expect(await ana.call('readStorm', { params })).toEqual({ storm: null })
    const { storm } = await moderator.call('startStorm', { params, body: { hours: 2, gapMinutes: 5 } })
    expect(storm).toEqual({
      startedAt: server.clock().toISOString(),
      endsAt: new Date(server.clock().getTime() + 2 * 3_600_000).toISOString(),
      gapMinutes: 5,
    })
    expect(await ana.call('readStorm', { params })).toEqual({ storm })
    await keeper.call('endStorm', { params })
    await keeper.call('endStorm', { params })
    expect(await ana.call('readStorm', { params })).toEqual({ storm: null })
  })

  test('slows everybody down and says when the next post can go; moderators go on', async () => {
    const ana = await server.person()
    for (const text of ['One.', 'Two.', 'Three.']) await scene.publish(ana, text)
    server.advance(4 * 86_400)
    await keeper.call('signIn', { body: { name: 'keeper', password: 'correct horse battery' } })
    await keeper.call('startStorm', { params, body: { hours: 1, gapMinutes: 5 } })
    expect((await scene.publish(ana, 'Four.')).visibility).toBe('visible')
    const soon = scene.publish(ana, 'Five.')
    await refused(soon, 'slow-down')
    const until = new Date(server.clock().getTime() + 5 * 60_000).toISOString()
    await expect(soon).rejects.toMatchObject({ problem: { status: 429, until } })
    for (const text of ['One.', 'Two.']) expect((await scene.publish(keeper, text)).visibility).toBe('visible')
    server.advance(5 * 60)
    expect((await scene.publish(ana, 'Five.')).visibility).toBe('visible')
    await keeper.call('endStorm', { params })
  })

  test('lets whoever is new wait, and ends by itself', async () => {
    await keeper.call('startStorm', { params, body: { hours: 1 } })
    const ana = await server.person()
    expect(await scene.publish(ana, 'Hello.')).toMatchObject(waitOf('storm'))
    server.advance(3600)
    expect(await ana.call('readStorm', { params })).toEqual({ storm: null })
    expect((await scene.publish(ana, 'Hello again.')).visibility).toBe('visible')
  })

  test('takes the place of the one before; of two at once one stays', async () => {
    const start = (hours: number) => keeper.call('startStorm', { params, body: { hours } })
    await Promise.all([start(1), start(2)])
    await start(3)
    const { rows } = await sql`select 1 from storm where ended_at is null`.execute(server.db)
    expect(rows).toHaveLength(1)
    const { storm } = await keeper.call('readStorm', { params })
    expect(Date.parse(storm?.endsAt ?? '') - server.clock().getTime()).toBe(3 * 3_600_000)
    await keeper.call('endStorm', { params })
  })

  test('is no matter of a keeper who left', async () => {
    const mira = await server.person('moderator', 'Mira')
    await mira.call('startStorm', { params, body: { hours: 1 } })
    const data = await mira.call('exportAccount', { body: { password: 'correct horse battery' } })
    expect(JSON.stringify(data)).toContain('"storms":[{')
    await mira.call('leaveSpace', { params, body: { password: 'correct horse battery', words: 'stay' } })
    const { rows } = await sql`select 1 from storm where started_by = ${mira.personId}`.execute(server.db)
    expect(rows).toEqual([])
    await keeper.call('endStorm', { params })
  })
})

test('no word of a post that waited stands in the log', () => {
  expect(log.join('')).not.toMatch(/marmalade|I will hurt you|Come to my shop/)
})
