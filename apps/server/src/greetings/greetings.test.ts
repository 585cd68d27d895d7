import type { Post } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createNewId } from '../ground/id.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { openScenario, type Scenario } from '../testing/scenario.ts'
import { tellGreeters } from './tell-greeters.ts'

type Somebody = Awaited<ReturnType<TestServer['person']>>

let server: TestServer
let scene: Scenario
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let params: { spaceId: string }
let greeters: Somebody[]
beforeAll(async () => {
  server = await openTestServer()
  keeper = await server.keeper()
  scene = await openScenario(server)
  params = scene.params
  greeters = [await server.person(), await server.person(), await server.person()]
  for (const who of greeters) {
    await scene.publish(who, 'I was here before.')
    await server.jobs.processAll()
    await greet(who)
    // Whose turn it is hangs on when they were told of somebody: no two moments are one.
    server.advance(60)
  }
})
afterAll(() => server.close())

const greet = (who: Somebody, isGreeter = true) => who.call('changeGreeter', { params, body: { isGreeter } })
const isOffered = async (who: Somebody, post: Post) =>
  (await who.call('readGreeting', { params: { ...params, postId: post.id } })).isOffered
/** Which greeters were told of a post. */
const toldOf = async (post: Post): Promise<number[]> => {
  const told = await Promise.all(greeters.map((who) => scene.notices(who)))
  return told.flatMap((notices, index) =>
    notices.some((one) => one.kind === 'first-post' && one.path === `/posts/${post.id}`) ? [index] : [],
  )
}
const firstPost = async (name: string, text = 'Hello, I am new.'): Promise<{ ana: Somebody; post: Post }> => {
  const ana = await server.person('member', name)
  const post = await scene.publish(ana, text)
  await server.jobs.processAll()
  return { ana, post }
}

test('to greet is one’s own offer, taken back as easily', async () => {
  const ben = await server.person()
  expect(await ben.call('readGreeter', { params })).toEqual({ isGreeter: false, since: null })
  expect(await greet(ben)).toEqual({ isGreeter: true, since: server.clock().toISOString() })
  await greet(ben)
  expect(await greet(ben, false)).toEqual({ isGreeter: false, since: null })
})

test('two greeters in turn are told of a first post, by name; nobody says anything to whoever is new', async () => {
  const { ana, post } = await firstPost('Ana')
  expect(await toldOf(post)).toHaveLength(2)
  const [first] = await toldOf(post)
  const notices = await scene.notices(greeters[first ?? 0] as Somebody)
  const told = notices.find((one) => one.path === `/posts/${post.id}`)
  expect(told).toMatchObject({ kind: 'first-post', values: { name: 'Ana' } })
  expect(await scene.notices(ana)).toEqual([])
  expect((await ana.call('readThread', { params: { ...params, postId: post.id } })).replies.items).toEqual([])
  server.advance(60)
  const { post: next } = await firstPost('Bo')
  const both = new Set([...(await toldOf(post)), ...(await toldOf(next))])
  expect(both.size).toBe(3)
})

test('a job that comes twice tells nobody twice', async () => {
  const { post } = await firstPost('Cy')
  const before = await sql`select 1 from notice where kind = 'first-post'`.execute(server.db)
  const tools = { db: server.db, clock: server.clock, newId: createNewId(server.clock) }
  await tellGreeters(tools, { spaceId: keeper.space.id, postId: post.id })
  const after = await sql`select 1 from notice where kind = 'first-post'`.execute(server.db)
  expect(after.rows).toHaveLength(before.rows.length)
})

test('a second post is nobody’s task', async () => {
  const { ana } = await firstPost('Di')
  server.advance(1)
  const second = await scene.publish(ana, 'And another one.')
  await server.jobs.processAll()
  expect(await toldOf(second)).toEqual([])
})

test('a greeter is offered to say hello until somebody has, others are not', async () => {
  const { ana, post } = await firstPost('Ed')
  const [one, other] = greeters as [Somebody, Somebody]
  expect(await isOffered(one, post)).toBe(true)
  expect(await isOffered(ana, post)).toBe(false)
  expect(await isOffered(await server.person(), post)).toBe(false)
  await scene.publish(other, 'Welcome, Ed!', post.id)
  expect(await isOffered(one, post)).toBe(false)
})

test('a post that waits is told of when it is shown, and not if that is undone', async () => {
  await keeper.call('changeNewcomerSettings', { params, body: { firstPosts: 1 } })
  const { post } = await firstPost('Flo')
  expect(await toldOf(post)).toEqual([])
  const { id } = await scene.caseOn(keeper, post)
  const decision = await scene.decide(keeper, id, 'none')
  await keeper.call('undoDecision', { params: { ...params, decisionId: decision.id } })
  server.advance(11)
  expect(await toldOf(post)).toEqual([])
  await scene.decide(keeper, id, 'none')
  expect(await toldOf(post)).toEqual([])
  server.advance(11)
  expect(await toldOf(post)).toHaveLength(2)
  await keeper.call('changeNewcomerSettings', { params, body: { firstPosts: 0 } })
})

test('whoever cannot answer, or does not want to hear of them, is not told', async () => {
  const gil = await server.person('member', 'Gil')
  const [one, two, three] = greeters as [Somebody, Somebody, Somebody]
  await gil.call('setLimit', { params: { ...params, personId: one.personId }, body: { kind: 'block' } })
  await two.call('setLimit', { params: { ...params, personId: gil.personId }, body: { kind: 'mute' } })
  await sql`update person set suspended_until = '2027-01-01' where id = ${three.personId}`.execute(server.db)
  const post = await scene.publish(gil, 'Hello.')
  await server.jobs.processAll()
  expect(await toldOf(post)).toEqual([])
  await sql`update person set suspended_until = null`.execute(server.db)
})

test('goes with whoever leaves', async () => {
  const hal = await server.person()
  await greet(hal)
  const body = { password: 'correct horse battery' }
  expect(JSON.stringify(await hal.call('exportAccount', { body }))).toContain('"greetings":{"since"')
  await hal.call('leaveSpace', { params, body: { ...body, words: 'stay' } })
  const { rows } = await sql`select 1 from greeter where person_id = ${hal.personId}`.execute(server.db)
  expect(rows).toEqual([])
})
