import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

// Ten thousand requests that something is wrong with, over the three doors of a whole server.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 })

/** A word that no table may hold afterwards. It stands in texts alone: names of attributes and types are repeated in messages by right. */
const word = 'rhododendron'
let server: TestServer
/** Whose suggestions are not kept: what is kept by right is the subject of another test. */
let key: string
beforeAll(async () => {
  server = await openTestServer()
  const keeper = await server.keeper()
  const body = { name: 'A fuzzer', perMinute: 60_000, keepsSuggestions: false }
  key = (await keeper.call('createKey', { params: { spaceId: keeper.space.id }, body })).secret
})
afterAll(() => server.close())

const json = { 'content-type': 'application/json' }
const send = async (url: string, payload: string | Buffer, more: Record<string, string> = json) => {
  const headers = { ...more, 'x-goog-api-key': key }
  const response = await server.app.inject({ method: 'POST', url, payload, headers })
  return { status: response.statusCode, body: JSON.parse(response.body) }
}

/** Strings with halves of pairs, NUL, overrides of direction and so on. */
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 }).map((units) => String.fromCharCode(...units)),
  fc.constantFrom('', ' ', '\0', '\ud800', '\udc00', '\u202e', 'x'.repeat(20_481), '😀'.repeat(6000)),
)
const oddValue = fc.oneof(
  { depthSize: 'small' },
  fc.jsonValue({ maxDepth: 4 }),
  oddText,
  fc.constantFrom(null, true, 0, -1, 1e308, [], {}, [[]], { text: 'x' }, { __proto__: 1 }),
)
const name = fc.oneof(
  fc.constantFrom('TOXICITY', 'INSULT@2', 'FLIRTATION', 'toxicity', '', '__proto__', 'constructor', 'toString'),
  oddText,
)
const odd = (fields: Record<string, fc.Arbitrary<unknown>>) => fc.record(fields, { requiredKeys: [] })
const text = fc.oneof(fc.constantFrom(word, `An idiot ${word}.`), oddText, oddValue)
const entry = fc.oneof(odd({ text, type: oddValue }), oddValue)
const context = fc.oneof(
  odd({
    entries: fc.oneof(fc.array(entry, { maxLength: 3 }), oddValue),
    articleAndParentComment: fc.oneof(odd({ article: entry, parentComment: entry }), oddValue),
  }),
  oddValue,
)
const score = fc.oneof(odd({ value: fc.oneof(fc.double(), oddValue), type: oddValue }), oddValue)
const analyzeRequest = odd({
  comment: fc.oneof(odd({ text, type: fc.oneof(fc.constantFrom('PLAIN_TEXT', 'HTML'), oddValue) }), oddValue),
  context,
  requestedAttributes: fc.oneof(
    fc.dictionary(name, fc.oneof(odd({ scoreType: oddValue, scoreThreshold: oddValue }), oddValue), { maxKeys: 4 }),
    oddValue,
  ),
  languages: fc.oneof(fc.array(fc.oneof(fc.constantFrom('en', 'de', 'xx'), oddValue), { maxLength: 3 }), oddValue),
  spanAnnotations: fc.oneof(fc.boolean(), oddValue),
  dropUnsupportedAttributes: fc.oneof(fc.boolean(), oddValue),
  doNotStore: fc.oneof(fc.boolean(), oddValue),
  clientToken: oddValue,
  sessionId: oddValue,
  unheardOf: oddValue,
})
const suggestRequest = odd({
  comment: fc.oneof(odd({ text, type: oddValue }), oddValue),
  context,
  attributeScores: fc.oneof(
    fc.dictionary(
      name,
      odd({
        summaryScore: score,
        spanScores: fc.oneof(fc.array(odd({ begin: oddValue, end: oddValue, score }), { maxLength: 3 }), oddValue),
      }),
      { maxKeys: 3 },
    ),
    oddValue,
  ),
  clientToken: oddValue,
  communityId: oddValue,
})
const moderationRequest = odd({
  input: fc.oneof(
    fc.array(text, { maxLength: 4 }),
    fc.array(odd({ type: fc.oneof(fc.constantFrom('text', 'image_url'), oddValue), text }), { maxLength: 3 }),
    text,
  ),
  model: oddValue,
})

/** A JSON text with something broken in it: cut, a byte changed, deeply nested, or no UTF-8. */
const broken = (request: fc.Arbitrary<unknown>) =>
  fc
    .tuple(
      request.map((value) => JSON.stringify(value) ?? ''),
      fc.nat(400),
      fc.nat(255),
      fc.constantFrom('cut', 'byte', 'nest', 'bytes', 'none'),
    )
    .map(([good, at, byte, how]) => {
      const bytes = Buffer.from(good)
      if (how === 'cut') return bytes.subarray(0, Math.min(at, bytes.length))
      if (how === 'nest') return Buffer.from(`${'['.repeat(at * 20)}${good}${']'.repeat(at * 20)}`)
      if (how === 'bytes') return Buffer.concat([bytes, Buffer.from([byte, 0xff, 0xc0])])
      if (how === 'byte' && bytes.length > 0) bytes[at % bytes.length] = byte
      return bytes
    })

const errorTypes = [
  'COMMENT_TOO_LONG',
  'COMMENT_EMPTY',
  'NO_REQUESTED_ATTRIBUTES',
  'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
  'LANGUAGE_DETECTION_FAILED',
  'INVALID_REQUEST',
]

/** Google's shape, whole; its message is ours alone and repeats nothing that was sent. */
// biome-ignore lint/suspicious/noExplicitAny: any answer is looked at
const expectGoogle = ({ status, body }: { status: number; body: any }) => {
  expect([200, 400]).toContain(status)
  if (status === 200) return
  expect(Object.keys(body)).toEqual(['error'])
  expect(body.error.code).toBe(400)
  expect(body.error.status).toBe('INVALID_ARGUMENT')
  expect(body.error.message).toMatch(/^[\x20-\x7e]{1,200}$/)
  expect(body.error.message).not.toContain(word)
  if (body.error.details) expect(errorTypes).toContain(body.error.details[0].errorType)
}

// biome-ignore lint/suspicious/noExplicitAny: any answer is looked at
const expectOpenAi = ({ status, body }: { status: number; body: any }) => {
  expect([200, 400, 413]).toContain(status)
  if (status === 200) return
  expect(body.error).toMatchObject({
    type: 'invalid_request_error',
    message: expect.stringMatching(/^[\x20-\x7e]{1,200}$/),
  })
}

const doors = [
  ['/v1alpha1/comments:analyze', analyzeRequest, expectGoogle, 4000],
  ['/v1alpha1/comments:suggestscore', suggestRequest, expectGoogle, 3000],
  ['/v1/moderations', moderationRequest, expectOpenAi, 3000],
] as const

test.each(doors)(
  '%s gives every malformed request its right error, never a 5xx',
  async (url, request, expectShape, runs) => {
    await fc.assert(
      fc.asyncProperty(broken(request), async (payload) => expectShape(await send(url, payload))),
      { numRuns: runs },
    )
  },
)

test('huge, empty and foreign bodies too', async () => {
  for (const [url, , expectShape] of doors) {
    for (const payload of ['', ' ', 'null', '"x"', '7', '[]', '{"a":'.repeat(50_000), 'x'.repeat(3_000_000)]) {
      expectShape(await send(url, payload))
    }
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'nonsense']) {
      expectShape(await send(url, 'comment=x', { 'content-type': type }))
    }
    expectShape(await send(`${url}?key=a&key=b&%ff=%00`, '{}'))
  }
})

test('nothing of all that is in any table', async () => {
  const { rows } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(server.db)
  for (const { schema, name: table } of rows) {
    const found = sql`select 1 from ${sql.id(schema, table)} as each where each::text like ${`%${word}%`}`
    expect((await found.execute(server.db)).rows, table).toEqual([])
  }
  const kept = await sql<{ count: string }>`select count(*) from suggestion`.execute(server.db)
  expect(Number(kept.rows[0]?.count)).toBe(0)
})
