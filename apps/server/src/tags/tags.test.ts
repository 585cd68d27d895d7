import type { Post } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

let server: TestServer
let spaceId: string
let [keeper, ana, ben] = [] as unknown as [Agent, Agent, Agent]

beforeAll(async () => {
  server = await openTestServer()
  const first = await server.keeper()
  keeper = first
  spaceId = first.space.id
  ana = await server.person('member', 'Ana')
  ben = await server.person('member', 'Ben')
})
afterAll(() => server.close())

const open = async (who: Agent): Promise<Post> => {
  server.advance(1)
  return who.call('publishPost', { params: { spaceId }, body: { title: 'Low tide', text: 'When is it low tomorrow?' } })
}
const tag = (who: Agent, post: Post, names: string[]) =>
  who.call('changeTags', { params: { spaceId, postId: post.id }, body: { names } })
const tagsOf = async (who: Agent, post: Post) =>
  (await who.call('readTags', { params: { spaceId, postId: post.id } })).names
const tagged = async (who: Agent, name: string) =>
  (await who.call('listTagged', { params: { spaceId, tag: name } })).items.map((post) => post.id)
const refused = (asked: Promise<unknown>, code: string) => expect(asked).rejects.toMatchObject({ problem: { code } })

test('the writer tags a thread with up to five words; case and blanks make no other tag', async () => {
  const thread = await open(ana)
  expect(await tag(ana, thread, ['  Low   Tide', 'boats', 'BOATS'])).toEqual({
    names: ['Low Tide', 'BOATS'],
    mayChange: true,
  })
  expect(await tagged(ben, 'low tide')).toEqual([thread.id])
  expect((await ben.call('readTags', { params: { spaceId, postId: thread.id } })).mayChange).toBe(false)
  await refused(tag(ben, thread, ['mine']), 'not-allowed')
  await refused(tag(ana, thread, ['a', 'b', 'c', 'd', 'e', 'f']), 'invalid-input')
  await refused(tag(ana, thread, ['  ']), 'invalid-input')
  await tag(keeper, thread, ['boats'])
  expect(await tagsOf(ben, thread)).toEqual(['boats'])
})

test('a thread comes with its tags, or not at all; a reply has none', async () => {
  const body = { title: 'New here', text: 'Hello.', tags: ['first steps', 'FIRST  steps', 'boats'] }
  const thread = await ana.call('publishPost', { params: { spaceId }, body })
  expect(await tagsOf(ben, thread)).toEqual(['FIRST steps', 'boats'])
  const many = { ...body, tags: ['a', 'b', 'c', 'd', 'e', 'f'] }
  await refused(ana.call('publishPost', { params: { spaceId }, body: many }), 'invalid-input')
  const reply = { parentId: thread.id, text: 'Welcome.', tags: ['mine'] }
  await refused(ben.call('publishPost', { params: { spaceId }, body: reply }), 'invalid-input')
})

test('a keeper renames a tag everywhere, and two become one', async () => {
  const [one, two] = [await open(ana), await open(ana)]
  await tag(ana, one, ['harbor', 'harbour'])
  await tag(ana, two, ['Harbor'])
  await refused(ana.call('renameTag', { params: { spaceId, tag: 'harbor' }, body: { name: 'Harbour' } }), 'not-allowed')
  await keeper.call('renameTag', { params: { spaceId, tag: 'harbor' }, body: { name: 'Harbour' } })
  expect([await tagsOf(ben, one), await tagsOf(ben, two)]).toEqual([['Harbour'], ['Harbour']])
  const { items } = await ben.call('listTags', { params: { spaceId } })
  expect(items.filter(({ name }) => /harb/i.test(name))).toEqual([{ name: 'Harbour', threads: 2 }])
})

test('threads with a tag come page by page, newest first', async () => {
  const threads = [await open(ana), await open(ben), await open(ana)]
  for (const thread of threads) await tag(keeper, thread, ['knots'])
  const params = { spaceId, tag: 'knots' }
  const first = await ben.call('listTagged', { params, query: { limit: 2 } })
  const rest = await ben.call('listTagged', { params, query: { limit: 2, cursor: first.next ?? '' } })
  expect([...first.items, ...rest.items].map((post) => post.id)).toEqual(threads.map((one) => one.id).toReversed())
  expect(rest.next).toBeNull()
})

test('a tag tells nothing of a thread that is not open, and is gone with it', async () => {
  const thread = await open(ana)
  await tag(ana, thread, ['secretword'])
  for (const visibility of ['held', 'hidden', 'removed']) {
    await sql`update post set visibility = ${visibility} where id = ${thread.id}`.execute(server.db)
    expect(await tagged(ben, 'secretword')).toEqual([])
    expect(JSON.stringify(await ben.call('listTags', { params: { spaceId } }))).not.toContain('secretword')
  }
  expect(await tagsOf(ben, thread)).toEqual([])
  await sql`update post set visibility = 'held' where id = ${thread.id}`.execute(server.db)
  await refused(tagsOf(ben, thread), 'not-found')
  await ana.call('deletePost', { params: { spaceId, postId: thread.id } })
  const { rows } = await sql`select from thread_tag where thread_id = ${thread.id}`.execute(server.db)
  expect(rows).toEqual([])
})
