import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ErrorCode, Post, PostId } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

// A server and its people are made first: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let outside: Server
let asked: string[]
let server: TestServer
let [keeper, ana, ben] = [] as unknown as [Agent, Agent, Agent]
let params: { spaceId: string }
const log: string[] = []

beforeAll(async () => {
  outside = createServer((request, response) => {
    asked.push(`${request.headers.host}${request.url}`)
    const page = `<title>${request.url} &amp; more</title><meta name=description content="When it is low.">`
    response.writeHead(request.url === '/nothing' ? 404 : 200, { 'content-type': 'text/html' }).end(page)
  })
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  const net = {
    resolve: async (name: string) => (name.endsWith('inside.example') ? ['10.0.0.1'] : ['93.184.216.34']),
    dial: () => ({ host: '127.0.0.1', port: (outside.address() as AddressInfo).port }),
  }
  server = await openTestServer({
    net,
    env: { PUBLIC_URL: 'https://hearth.example' },
    logStream: { write: (line) => log.push(line) },
  })
  const first = await server.keeper()
  keeper = first
  params = { spaceId: first.space.id }
  // No newcomer, whose links are counted.
  ana = await server.person('moderator', 'Ana')
  ben = await server.person('member', 'Ben')
})
afterAll(async () => {
  outside.closeAllConnections()
  outside.close()
  await server.close()
})
beforeEach(() => {
  asked = []
})

const refused = (call: Promise<unknown>, code: ErrorCode) => expect(call).rejects.toMatchObject({ problem: { code } })
const read = (by: Agent, postId: PostId) => by.call('readPost', { params: { ...params, postId } })
const publish = async (text: string): Promise<Post> => {
  const post = await ana.call('publishPost', { params, body: { title: 'A link', text } })
  await server.jobs.processAll()
  return read(ben, post.id)
}
const edit = async (post: Post, text: string, version: number) => {
  await ana.call('editPost', { params: { ...params, postId: post.id }, body: { text, version } })
  await server.jobs.processAll()
}
const rows = async () => (await sql`select * from preview`.execute(server.db)).rows.length

test('a link gets a card of plain words, fetched once whoever reads', async () => {
  const { id, previews } = await publish('See https://harbour.example/tide?x=1, and more.'.replace('https', 'http'))
  const url = 'http://harbour.example/tide?x=1'
  const words = { title: '/tide?x=1 & more', description: 'When it is low.', site: 'harbour.example' }
  expect(previews).toMatchObject([{ url, ...words }])
  for (const who of [ana, ben, keeper]) await read(who, id)
  await server.jobs.processAll()
  expect(asked).toEqual(['harbour.example/tide?x=1'])
})

test('only the first two are looked at, none in code or quotations, and none of this place itself', async () => {
  const links = ['one', 'two', 'three'].map((name) => `http://${name}.example/`)
  expect((await publish(`\`http://code.example/\` ${links.join(' ')}`)).previews.map(({ url }) => url)).toEqual(
    links.slice(0, 2),
  )
  expect((await publish('> http://quoted.example/\n\nhttps://hearth.example/s/harbour')).previews).toEqual([])
  expect(asked).toEqual(['one.example/', 'two.example/'])
})

test('what leads into the house, or nowhere, gets none, and is not asked again', async () => {
  const post = await publish('http://inside.example/ and http://harbour.example/nothing')
  expect([post.previews, asked]).toEqual([[], ['harbour.example/nothing']])
  const { fetchPreviews } = await import('./fetch-previews.ts')
  const net = { resolve: () => Promise.reject(new Error('asked again')), dial: () => ({ host: '', port: 0 }) }
  await fetchPreviews({ db: server.db, clock: server.clock, net, waitSeconds: 0 })
  expect((await sql`select 1 from preview where state = 'waiting'`.execute(server.db)).rows).toEqual([])
})

test('its writer takes it away, and it does not come back; others cannot', async () => {
  const post = await publish('http://harbour.example/one')
  const one = { params: { ...params, previewId: post.previews[0]?.id ?? '' } }
  await refused(ben.call('removePreview', one), 'not-allowed')
  await ana.call('removePreview', one)
  await edit(post, 'Now: http://harbour.example/one', 1)
  expect((await read(ben, post.id)).previews).toEqual([])
  expect(asked).toEqual(['harbour.example/one'])
  expect(
    await sql`select 1 from preview where title is not null and post_id = ${post.id}`.execute(server.db),
  ).toMatchObject({
    rows: [],
  })
})

test('it follows an edit, and what stays is not asked for again', async () => {
  const post = await publish('http://harbour.example/one')
  await edit(post, 'http://harbour.example/two and http://harbour.example/one', 1)
  expect((await read(ben, post.id)).previews.map(({ title }) => title)).toEqual(['/two & more', '/one & more'])
  await edit(post, 'http://harbour.example/two', 2)
  expect((await read(ben, post.id)).previews.map(({ title }) => title)).toEqual(['/two & more'])
  expect(asked).toEqual(['harbour.example/one', 'harbour.example/two'])
})

test('nothing is asked for a held post before it is released, nor for one that was taken back', async () => {
  const post = await ana.call('publishPost', { params, body: { title: 'T', text: 'http://harbour.example/held' } })
  await sql`update post set visibility = 'held' where id = ${post.id}`.execute(server.db)
  await server.jobs.processAll()
  const gone = await ana.call('publishPost', { params, body: { title: 'T', text: 'http://harbour.example/gone' } })
  await ana.call('takeBackPost', { params: { ...params, postId: gone.id } })
  await server.jobs.processAll()
  expect(asked).toEqual([])
  await sql`update post set visibility = 'visible' where id = ${post.id}`.execute(server.db)
  const { previewsSwept } = await import('./due.ts')
  await server.db.transaction().execute((tx) => server.jobs.send(tx, previewsSwept, {}))
  await server.jobs.processAll()
  expect([asked, (await read(ben, post.id)).previews.length]).toEqual([['harbour.example/held'], 1])
})

test('is for whoever may read the words, and goes with its post', async () => {
  const before = await rows()
  const post = await publish('http://harbour.example/one')
  await sql`update post set visibility = 'removed' where id = ${post.id}`.execute(server.db)
  expect([(await read(ben, post.id)).previews, (await read(ana, post.id)).previews.length]).toEqual([[], 1])
  await ana.call('deletePost', { params: { ...params, postId: post.id } })
  expect(await rows()).toBe(before)
})

test('a keeper turns it off: what is there goes, and nobody is asked', async () => {
  const post = await publish('http://harbour.example/one')
  expect(await ben.call('readPreviewSetting', { params })).toEqual({ isOn: true })
  await keeper.call('changePreviewSetting', { params, body: { isOn: false } })
  expect([(await read(ben, post.id)).previews, await rows()]).toEqual([[], 0])
  await publish('http://harbour.example/two')
  expect(asked).toEqual(['harbour.example/one'])
  await keeper.call('changePreviewSetting', { params, body: { isOn: true } })
  expect((await publish('http://harbour.example/three')).previews).toHaveLength(1)
})

test('no address stands in the log, and no word of a page in a job', async () => {
  await publish('http://marmalade.example/secret')
  expect(log.join('')).not.toContain('marmalade')
  const { rows: jobs } = await sql`select 1 from pgboss.job where data::text like '%marmalade%'`.execute(server.db)
  expect(jobs).toEqual([])
})
