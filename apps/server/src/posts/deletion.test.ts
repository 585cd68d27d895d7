import type { ErrorCode, Post } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Agent } from '../ground/http/in-process.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

type Member = Agent & { personId: string }
const log: string[] = []
let server: TestServer
let spaceId: string
let [ana, ben] = [] as unknown as [Member, Member]

beforeAll(async () => {
  server = await openTestServer({ logStream: { write: (line) => log.push(line) } })
  spaceId = (await server.keeper()).space.id
  ana = await server.person('member', 'Ana')
  ben = await server.person('member', 'Ben')
})
afterAll(() => server.close())

const refused = (asked: Promise<unknown>, code: ErrorCode) => expect(asked).rejects.toMatchObject({ problem: { code } })
const secret = 'marmalade'
const publish = (who: Member, text: string, parentId?: string): Promise<Post> =>
  who.call('publishPost', {
    params: { spaceId },
    body: parentId ? { parentId, text } : { title: `About: ${text}`, text },
    idempotencyKey: `key of ${text}`,
  })

/** Every table of the database, jobs included, that holds a word anywhere. */
const tablesWith = async (word: string): Promise<string[]> => {
  const { rows } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`.execute(server.db)
  const found: string[] = []
  for (const { schema, name } of rows) {
    const table = sql.id(schema, name)
    const hits = await sql`select 1 from ${table} as each where each::text ilike ${`%${word}%`} limit 1`.execute(
      server.db,
    )
    if (hits.rows.length > 0) found.push(name)
  }
  return found
}

describe('deleting', () => {
  test('leaves no word in any table, and an empty place for the replies', async () => {
    const thread = await publish(ana, `I love ${secret} on guys and toast`)
    const params = { spaceId, postId: thread.id }
    const answer = await publish(ben, 'Me too.', thread.id)
    await ana.call('editPost', { params, body: { text: `I adore ${secret}`, version: 1 } })
    await ben.call('react', { params: { ...params, kind: 'respect' } })
    expect(await tablesWith(secret)).toEqual(expect.arrayContaining(['post', 'post_version']))

    await ana.call('deletePost', { params })
    await ana.call('deletePost', { params })
    expect(await tablesWith(secret)).toEqual([])
    expect(await ben.call('readPost', { params })).toMatchObject({
      visibility: 'deleted',
      author: null,
      title: null,
      text: null,
      html: null,
      may: { reply: false, react: false, report: false, edit: false, delete: false },
    })
    expect((await ben.call('readThread', { params })).replies.items.map((item) => item.post.id)).toEqual([answer.id])
    expect((await ben.call('listPostVersions', { params })).items).toEqual([])
    await refused(publish(ben, 'And another thing.', thread.id), 'gone')
    await refused(ben.call('react', { params: { ...params, kind: 'respect' } }), 'gone')
    await refused(ana.call('editPost', { params, body: { text: 'back', version: 2 } }), 'gone')
  })

  test('takes back the notice of a reply', async () => {
    const thread = await publish(ana, 'Anybody there?')
    const before = (await ana.call('countNotices', { params: { spaceId } })).unread
    const answer = await publish(ben, 'Here.', thread.id)
    expect((await ana.call('countNotices', { params: { spaceId } })).unread).toBe(before + 1)
    await ben.call('deletePost', { params: { spaceId, postId: answer.id } })
    expect((await ana.call('countNotices', { params: { spaceId } })).unread).toBe(before)
  })

  test('a deleted thread without replies leaves the feed', async () => {
    const thread = await publish(ana, 'Soon gone')
    await ana.call('deletePost', { params: { spaceId, postId: thread.id } })
    const { items } = await ben.call('readFeed', { params: { spaceId }, query: { order: 'newest' } })
    expect(items.map((item) => item.post.id)).not.toContain(thread.id)
  })
})

describe('the log and the jobs', () => {
  test('hold no word of a post, whatever becomes of it', async () => {
    const thread = await publish(ana, `Nothing but ${secret}`)
    const params = { spaceId, postId: thread.id }
    await ana.call('editPost', { params, body: { text: `Still ${secret}`, version: 1 } })
    await ben.call('searchPosts', { params: { spaceId }, query: { q: secret } })
    await ana.call('hideWord', { params: { spaceId }, body: { word: secret } })
    const [jobs, logged] = [(await tablesWith(secret)).filter((name) => /job|queue|schedule/.test(name)), log.join('')]
    expect(jobs).toEqual([])
    await server.jobs.processAll()
    await ana.call('deletePost', { params })
    await refused(ana.call('editPost', { params, body: { text: `Back, ${secret}`, version: 2 } }), 'gone')
    const { items } = await ana.call('listHiddenWords', { params: { spaceId } })
    await ana.call('showWord', { params: { spaceId, hiddenWordId: items[0]?.id ?? '' } })
    expect(await tablesWith(secret)).toEqual([])
    expect((await ben.call('searchPosts', { params: { spaceId }, query: { q: secret } })).items).toEqual([])
    expect(logged).toContain('/api/spaces/:spaceId/posts')
    expect(log.join('')).not.toContain(secret)
  })
})

describe('taking back', () => {
  test('within thirty seconds hands the words back, and it is as if nothing had been sent', async () => {
    const thread = await publish(ana, `Too much ${secret}`)
    expect(thread.may.takeBackUntil).not.toBeNull()
    server.advance(29)
    const params = { spaceId, postId: thread.id }
    const words = await ana.call('takeBackPost', { params })
    expect(words).toEqual({ title: `About: Too much ${secret}`, text: `Too much ${secret}` })
    expect(await tablesWith(secret)).toEqual([])
    await refused(ben.call('readPost', { params }), 'not-found')
    await refused(ana.call('takeBackPost', { params }), 'not-found')
  })

  test('after thirty seconds is too late', async () => {
    const thread = await publish(ana, 'Said is said')
    server.advance(30)
    const params = { spaceId, postId: thread.id }
    await refused(ana.call('takeBackPost', { params }), 'take-back-too-late')
    expect((await ana.call('readPost', { params })).may.takeBackUntil).toBeNull()
  })

  test('where somebody answered already, their reply stays', async () => {
    const thread = await publish(ana, `Quick ${secret}`)
    const answer = await publish(ben, 'Quicker.', thread.id)
    await ana.call('takeBackPost', { params: { spaceId, postId: thread.id } })
    expect(await ben.call('readPost', { params: { spaceId, postId: answer.id } })).toMatchObject({ text: 'Quicker.' })
    expect(await tablesWith(secret)).toEqual([])
  })
})
