import type { Post, Space } from '@hearth/contract'
import { sql } from 'kysely'
import sax from 'sax'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestServer, type TestServer } from '../../ground/testing/test-server.ts'

// A server and its posts are made first: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 })

let server: TestServer
let space: Space
let thread: Post
let reply: Post

type Keeper = Awaited<ReturnType<TestServer['keeper']>>
let keeper: Keeper

const nasty = 'Tide & <b>"time"</b>  \ud800 ]]> \u{1F30A}'

beforeAll(async () => {
  server = await openTestServer({ env: { PUBLIC_URL: 'https://hearth.example' } })
  keeper = await server.keeper()
  const params = { spaceId: keeper.space.id }
  space = await keeper.call('changeSpace', { params, body: { reading: 'public', about: 'By the sea & more' } })
  thread = await keeper.call('publishPost', {
    params,
    body: { title: nasty.toWellFormed(), text: 'One **two** <script>x</script> & \u0008end' },
  })
  reply = await keeper.call('publishPost', { params, body: { parentId: thread.id, text: 'Yes, *indeed*.' } })
  server.advance(31)
})
afterAll(() => server.close())

const get = (url: string, headers: Record<string, string> = {}) => server.app.inject({ method: 'GET', url, headers })

interface Node {
  readonly name: string
  readonly attributes: Record<string, string>
  readonly children: Node[]
  text: string
}

/** Reads a document as strictly as XML is: anything that is not well-formed throws. */
const parse = (xml: string): Node => {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = sax.parser(true, { trim: false })
  parser.onopentag = ({ name, attributes }) => {
    const node: Node = { name, attributes: attributes as Record<string, string>, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  }
  parser.ontext = (text) => {
    const node = open.at(-1)
    if (node) node.text += text
  }
  parser.onclosetag = () => void open.pop()
  parser.onerror = (error) => {
    throw error
  }
  parser.write(xml).close()
  return root.children[0] as Node
}
const all = (node: Node, name: string) => node.children.filter((child) => child.name === name)
const one = (node: Node, name: string) => {
  const found = all(node, name)
  expect(found, name).toHaveLength(1)
  return found[0] as Node
}

/** What RFC 4287 §4.1 asks of a feed and of an entry. */
const assertAtom = (feed: Node): void => {
  expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom'])
  const entries = all(feed, 'entry')
  for (const node of [feed, ...entries]) {
    expect(one(node, 'id').text).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(one(node, 'title').text).not.toBe('')
    expect(one(node, 'updated').text).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
    expect(all(node, 'link').map((link) => link.attributes.rel)).toContain('alternate')
    for (const { attributes } of all(node, 'link')) expect(attributes.href).toMatch(/^https:\/\/hearth\.example\/s\//)
  }
  for (const entry of entries) {
    expect(one(one(entry, 'author'), 'name').text).not.toBe('')
    expect(one(entry, 'content').attributes.type).toBe('html')
  }
  const ids = [feed, ...entries].map((node) => one(node, 'id').text)
  expect(new Set(ids).size).toBe(ids.length)
}

test('the feed of a space is valid Atom with its threads, escaped whatever they hold', async () => {
  const { statusCode, headers, body } = await get(`/s/${space.slug}/feed.atom`)
  expect([statusCode, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8'])
  expect(headers['set-cookie']).toBeUndefined()
  const feed = parse(body)
  assertAtom(feed)
  const [entry] = all(feed, 'entry')
  if (!entry) throw new Error('no entry')
  expect(one(entry, 'id').text).toBe(`urn:uuid:${thread.id}`)
  expect(one(entry, 'title').text).toBe(nasty.toWellFormed())
  expect(one(entry, 'content').text).toContain(
    '<p>One <strong>two</strong> &lt;script&gt;x&lt;/script&gt; &amp; end</p>',
  )
  expect(all(feed, 'entry')).toHaveLength(1)
})

test('the feed of a thread has its replies and what each answers; any of its posts leads there', async () => {
  const feed = parse((await get(`/s/${space.slug}/p/${thread.id}/feed.atom`)).body)
  assertAtom(feed)
  const entries = all(feed, 'entry')
  expect(entries.map((entry) => one(entry, 'id').text)).toEqual([`urn:uuid:${reply.id}`, `urn:uuid:${thread.id}`])
  expect(entries[0] && one(entries[0], 'thr:in-reply-to').attributes.ref).toBe(`urn:uuid:${thread.id}`)
  expect((await get(`/s/${space.slug}/p/${reply.id}/feed.atom`)).body).toBe(
    (await get(`/s/${space.slug}/p/${thread.id}/feed.atom`)).body,
  )
})

test('whoever has it already is told so in no words', async () => {
  const url = `/s/${space.slug}/feed.atom`
  const { headers } = await get(url)
  const tag = String(headers.etag)
  for (const known of [
    { 'if-none-match': tag },
    { 'if-none-match': `"other", W/${tag}` },
    { 'if-modified-since': String(headers['last-modified']) },
  ]) {
    const { statusCode, body } = await get(url, known)
    expect([statusCode, body]).toEqual([304, ''])
  }
  const older = new Date(Date.parse(String(headers['last-modified'])) - 1000).toUTCString()
  for (const stale of [
    { 'if-none-match': '"other"', 'if-modified-since': String(headers['last-modified']) },
    { 'if-modified-since': older },
    { 'if-modified-since': 'yesterday' },
  ]) {
    expect((await get(url, stale)).statusCode).toBe(200)
  }
})

test('what may still be taken back, is held, hidden, removed or deleted is in no feed', async () => {
  const params = { spaceId: space.id }
  const ids = async (url = `/s/${space.slug}/feed.atom`) =>
    all(parse((await get(url)).body), 'entry').map((entry) => one(entry, 'id').text.slice(9))
  const fresh = await keeper.call('publishPost', { params, body: { title: 'Fresh', text: 'just now' } })
  expect(await ids()).toEqual([thread.id])
  server.advance(30)
  expect(await ids()).toEqual([fresh.id, thread.id])
  for (const visibility of ['held', 'hidden', 'removed']) {
    await sql`update post set visibility = ${visibility} where id = ${fresh.id}`.execute(server.db)
    expect(await ids(), visibility).toEqual([thread.id])
    expect((await get(`/s/${space.slug}/p/${fresh.id}/feed.atom`)).statusCode, visibility).toBe(404)
  }
  await sql`update post set visibility = 'visible' where id = ${fresh.id}`.execute(server.db)
  await keeper.call('deletePost', { params: { ...params, postId: fresh.id } })
  expect(await ids()).toEqual([thread.id])
})

test('a space that only its members read has none, and does not tell that it is there', async () => {
  const params = { spaceId: space.id }
  await keeper.call('changeSpace', { params, body: { reading: 'members' } })
  const urls = [`/s/${space.slug}/feed.atom`, `/s/${space.slug}/p/${thread.id}/feed.atom`, '/s/nowhere/feed.atom']
  for (const url of urls) {
    const { statusCode, body } = await get(url)
    expect([statusCode, JSON.parse(body).code]).toEqual([404, 'not-found'])
  }
  await keeper.call('changeSpace', { params, body: { reading: 'public' } })
})
