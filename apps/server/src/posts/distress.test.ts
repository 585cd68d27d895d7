import type { Analysis } from '@hearth/contract'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testReader } from '../ground/testing/test-reader.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

let server: TestServer
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let params: { spaceId: string }
const heavy = 'I have written my letters. I want to die and nobody would notice if I was gone.'

beforeAll(async () => {
  server = await openTestServer()
  keeper = await server.keeper()
  params = { spaceId: keeper.space.id }
  // The setting that acts on most; what holds here holds for the others.
  await keeper.call('changeSpace', { params, body: { machine: 'hold' } })
})
afterAll(() => server.close())

const everyRow = async (table: string): Promise<string> => {
  const { rows } = await sql`select * from ${sql.table(table)}`.execute(server.db)
  return JSON.stringify(rows)
}

test('the reader hears a crisis, and the server keeps nothing of it', async () => {
  const [heard] = (await (await testReader()).analyze([{ text: heavy }])) as [Analysis]
  expect(heard.signals.distress).toBe('crisis')

  const author = await server.person()
  const post = await author.call('publishPost', { params, body: { title: 'Tonight', text: heavy } })
  expect(post.visibility).toBe('visible')
  const edited = { text: `${heavy} I am sorry.`, version: post.version }
  await author.call('editPost', { params: { ...params, postId: post.id }, body: edited })
  await server.jobs.processAll()

  const kept = await everyRow('analysis')
  expect(kept).toContain(post.id)
  expect(kept).not.toMatch(/distress|crisis|support/)
}, 120_000)

test('no moderator is told, and no case is opened', async () => {
  expect(await everyRow('report')).toBe('[]')
  expect(await everyRow('review_case')).toBe('[]')
  expect((await keeper.call('listCases', { params })).items).toEqual([])
})

test('other members see a post like any other, in its place', async () => {
  const other = await server.person()
  const plain = await other.call('publishPost', { params, body: { title: 'Boats', text: 'The boats are back.' } })
  const feed = await other.call('readFeed', { params, query: {} })
  const shown = feed.items.find(({ post }) => post.title === 'Tonight')
  const ordinary = feed.items.find(({ post }) => post.id === plain.id)
  expect(Object.keys(shown?.post ?? {}).sort()).toEqual(Object.keys(ordinary?.post ?? {}).sort())
  expect(JSON.stringify({ ...shown, post: { ...shown?.post, text: '', html: '' } })).not.toMatch(
    /distress|crisis|support/,
  )
  expect(shown?.reasons.map(({ id }) => id)).toEqual(ordinary?.reasons.map(({ id }) => id))
})

test('what became of a pause is counted by its reason alone, and a signpost is not counted at all', async () => {
  const member = await server.person()
  await member.call('publishPost', { params, body: { title: 'Again', text: heavy } })
  expect(await everyRow('outcome')).toBe('[]')
  const outcome = { reason: 'distress.crisis', choice: 'sent-as-is', engine: 'hearth-reader/1' } as const
  const withText = { ...outcome, text: heavy, personId: member.personId }
  await member.call('countOutcome', { params, body: withText }).catch(() => undefined)
  expect(await everyRow('outcome')).not.toContain(member.personId)
  expect(await everyRow('outcome')).not.toContain('letters')
})
