import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

let server: TestServer
let keeper: Awaited<ReturnType<TestServer['keeper']>>
let params: { spaceId: string }
beforeEach(async () => {
  server = await openTestServer()
  keeper = await server.keeper()
  params = { spaceId: keeper.space.id }
})
afterEach(() => server.close())

const suggest = async (more: object = {}, key?: string) => {
  const response = await server.app.inject({
    method: 'POST',
    url: `/v1alpha1/comments:suggestscore${key ? `?key=${key}` : ''}`,
    payload: {
      comment: { text: 'You are a rhododendron.' },
      attributeScores: { TOXICITY: { summaryScore: { value: 1 } } },
      ...more,
    },
  })
  return { status: response.statusCode, body: response.json() }
}
const list = async (state?: 'waiting' | 'accepted' | 'declined') =>
  (await keeper.call('listSuggestions', { params, query: state ? { state } : {} })).items

test('a suggestion is kept for the keeper to look at, without who sent it', async () => {
  const { secret } = await keeper.call('createKey', { params, body: { name: 'Coral' } })
  const sessionId = 'https://forum.example_17'
  const parentComment = { text: 'What is in that pot?' }
  await suggest({ sessionId, communityId: 'Coral:x', context: { articleAndParentComment: { parentComment } } }, secret)
  const [kept] = await list()
  expect(kept).toMatchObject({
    text: 'You are a rhododendron.',
    context: 'What is in that pot?',
    language: 'en',
    community: 'Coral:x',
    keyName: 'Coral',
    state: 'waiting',
    scores: [{ attribute: 'toxicity', value: 1, span: null }],
  })
  const { rows } = await sql<{ all: string }>`select suggestion::text as all from suggestion`.execute(server.db)
  expect(rows[0]?.all).not.toContain('forum.example')
})

test('facts about a page that stand in the place of a message are not kept', async () => {
  await suggest({ context: { entries: [{ text: '{"url":"https://news.example/secret"}' }] } })
  expect((await list())[0]?.context).toBeNull()
})

test('a second suggestion about the same text takes the place of the first, while it waits', async () => {
  const about = { communityId: 'c', clientToken: 'comment:1' }
  await suggest(about)
  await suggest({ ...about, attributeScores: { TOXICITY: { summaryScore: { value: 0 } } } })
  const [kept, ...others] = await list()
  expect([kept?.scores[0]?.value, others]).toEqual([0, []])
  const one = { ...params, suggestionId: kept?.id ?? '' }
  await keeper.call('reviewSuggestion', { params: one, body: { state: 'accepted' } })
  await suggest(about)
  expect((await list()).map(({ state }) => state).sort()).toEqual(['accepted', 'waiting'])
})

test('nothing is kept where the request, or the key, says so', async () => {
  expect((await suggest({ doNotStore: true })).status).toBe(200)
  const { secret } = await keeper.call('createKey', { params, body: { name: 'Quiet', keepsSuggestions: false } })
  expect((await suggest({}, secret)).status).toBe(200)
  expect(await list()).toEqual([])
})

test('a text with NUL and half a pair is kept without them', async () => {
  expect((await suggest({ comment: { text: 'odd \0 text \ud800.' }, communityId: 'a\0b' })).status).toBe(200)
  expect((await list())[0]).toMatchObject({ text: 'odd  text \ufffd.', community: 'ab' })
})

test('accepted ones go out as training lines, each with the ground on which it may be used', async () => {
  const spans = [{ begin: 10, end: 22, score: { value: 0.9 } }]
  await suggest({ attributeScores: { INSULT: { summaryScore: { value: 1 }, spanScores: spans } }, languages: ['en'] })
  await suggest({ comment: { text: 'Not this one.' } })
  const first = (await list()).find(({ text }) => text === 'You are a rhododendron.')
  const one = { ...params, suggestionId: first?.id ?? '' }
  await keeper.call('reviewSuggestion', { params: one, body: { state: 'accepted' } })
  const { items, next } = await keeper.call('exportSuggestions', { params, query: { consent: 'writers-agreed' } })
  expect(next).toBeNull()
  expect(items).toEqual([
    {
      id: first?.id,
      text: 'You are a rhododendron.',
      language: 'en',
      labels: { insult: 1 },
      spans: [{ attribute: 'insult', value: 0.9, span: { begin: 10, end: 22 } }],
      source: 'suggestion',
      consent: { ground: 'writers-agreed', notedAt: '2026-11-21T12:00:00.000Z' },
    },
  ])
  const without = keeper.call('exportSuggestions', { params, query: {} as never })
  await expect(without).rejects.toMatchObject({ problem: { code: 'invalid-input' } })
})

test('a keeper declines, puts back and deletes', async () => {
  await suggest()
  const one = { ...params, suggestionId: (await list())[0]?.id ?? '' }
  await keeper.call('reviewSuggestion', { params: one, body: { state: 'declined' } })
  expect(await list('waiting')).toEqual([])
  await keeper.call('reviewSuggestion', { params: one, body: { state: 'waiting' } })
  expect(await list('waiting')).toHaveLength(1)
  await keeper.call('deleteSuggestion', { params: one })
  expect(await list()).toEqual([])
  await expect(keeper.call('deleteSuggestion', { params: one })).rejects.toMatchObject({
    problem: { code: 'not-found' },
  })
})

test('pages are cut without losing one', async () => {
  for (let at = 0; at < 7; at += 1) await suggest({ comment: { text: `Text ${at}.` } })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const query = { limit: 3, ...(cursor ? { cursor } : {}) }
    const page = await keeper.call('listSuggestions', { params, query })
    seen.push(...page.items.map(({ text }) => text))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(seen.sort()).toEqual(Array.from({ length: 7 }, (_, at) => `Text ${at}.`))
})

test('what nobody looked at in half a year is gone', async () => {
  await suggest({ comment: { text: 'An old one.' } })
  server.advance(181 * 86_400)
  await suggest()
  const { rows } = await sql<{ text: string }>`select text from suggestion`.execute(server.db)
  expect(rows.map(({ text }) => text)).toEqual(['You are a rhododendron.'])
})
