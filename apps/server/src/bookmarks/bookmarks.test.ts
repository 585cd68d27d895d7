import type { Post } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

type Member = Agent & { personId: string }
let server: TestServer
let spaceId: string
let [ana, ben, cleo] = [] as unknown as [Member, Member, Member]

beforeAll(async () => {
  server = await openTestServer()
  spaceId = (await server.keeper()).space.id
  ana = await server.person('member', 'Ana')
  ben = await server.person('member', 'Ben')
  cleo = await server.person('member', 'Cleo')
})
afterAll(() => server.close())

const open = async (who: Agent): Promise<Post> => {
  server.advance(1)
  return who.call('publishPost', { params: { spaceId }, body: { title: 'Low tide', text: 'When is it low tomorrow?' } })
}
const reply = async (who: Agent, to: Post, text = 'At nine.'): Promise<Post> => {
  server.advance(1)
  return who.call('publishPost', { params: { spaceId }, body: { parentId: to.id, text } })
}
const keep = (who: Agent, post: Post) => who.call('keepBookmark', { params: { spaceId, postId: post.id } })
const bookmark = (who: Agent, post: Post) => who.call('readBookmark', { params: { spaceId, postId: post.id } })
const listed = async (who: Agent) => (await who.call('listBookmarks', { params: { spaceId } })).items

test('a bookmark says what others have answered since, and where to go on; one has none before one has begun', async () => {
  const thread = await open(ana)
  expect(await bookmark(ben, thread)).toEqual({ threadId: thread.id, readTo: null, newReplies: 0, firstNewId: null })
  await keep(ben, thread)
  const first = await reply(ana, thread)
  await reply(ben, thread, 'Thank you.')
  await reply(cleo, first, 'At ten, rather.')
  const here = { threadId: thread.id, readTo: thread.publishedAt, newReplies: 2, firstNewId: first.id }
  expect(await bookmark(ben, thread)).toEqual(here)
  expect(await bookmark(ben, first)).toEqual(here)
  expect(await listed(ben)).toEqual([here])
  await keep(ben, first)
  expect((await bookmark(ben, thread)).newReplies).toBe(1)
  await keep(ben, thread)
  expect((await bookmark(ben, thread)).readTo).toBe(first.publishedAt)
})

test('it is nobody else’s: others have their own, and it goes when one forgets', async () => {
  const thread = await open(ana)
  await keep(ben, thread)
  expect((await bookmark(cleo, thread)).readTo).toBeNull()
  expect((await bookmark(ana, thread)).readTo).toBeNull()
  await ben.call('forgetBookmarks', { params: { spaceId } })
  expect((await bookmark(ben, thread)).readTo).toBeNull()
  expect(await listed(ben)).toEqual([])
})

test('what one may not know of, and whom one muted, calls nobody back', async () => {
  const thread = await open(ana)
  await keep(ben, thread)
  const held = await reply(cleo, thread)
  await sql`update post set visibility = 'held' where id = ${held.id}`.execute(server.db)
  expect((await bookmark(ben, thread)).newReplies).toBe(0)
  await expect(keep(ben, held)).rejects.toMatchObject({ problem: { code: 'not-found' } })
  await reply(cleo, thread)
  expect((await bookmark(ben, thread)).newReplies).toBe(1)
  await ben.call('setLimit', { params: { spaceId, personId: cleo.personId }, body: { kind: 'mute' } })
  expect((await bookmark(ben, thread)).newReplies).toBe(0)
  await ben.call('liftLimit', { params: { spaceId, personId: cleo.personId } })
  await sql`update post set visibility = 'held' where id = ${thread.id}`.execute(server.db)
  expect(await listed(ben)).toEqual([])
})
