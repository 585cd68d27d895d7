import { attributeOf } from '@hearth/insight'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testReader } from '../ground/testing/test-reader.ts'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'
import { splitSentences } from './analyze/split-sentences.ts'

let local: TestServer
let remote: TestServer
beforeAll(async () => {
  const words = await testReader()
  // A reader that also tells a language: what a client sees of others is the subject here.
  const reader = {
    ...words,
    analyze: async (items: Parameters<typeof words.analyze>[0]) => {
      const analyses = await words.analyze(items)
      return analyses.map((analysis, index) => {
        const text = items[index]?.text ?? ''
        const language = /^Guten/.test(text) ? 'de' : /^[?!\s]+$/.test(text) ? 'und' : 'en'
        if (language === 'en') return analysis
        const { engine } = analysis
        return { language, engine, findings: [], signals: {}, unsupported: ['language' as const] }
      })
    },
  }
  local = await openTestServer({ reader })
  remote = await openTestServer({ reader, env: { HOST: '0.0.0.0', PERSPECTIVE_KEYS: 'first-key,second-key' } })
})
afterAll(async () => {
  await local.close()
  await remote.close()
})

const path = '/v1alpha1/comments:analyze'
const text = 'You are an idiot. Thank you for nothing!'
const TOXICITY = {}
const ask = async (body: unknown, url = path, server = local, headers: Record<string, string> = {}) => {
  const payload = typeof body === 'string' ? body : JSON.stringify(body)
  const response = await server.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  })
  return { status: response.statusCode, body: response.json() }
}
const plain = (more: object = {}) => ({ comment: { text }, requestedAttributes: { TOXICITY }, ...more })
const refusal = (errorType: string, message: string, more: object = {}) => ({
  status: 400,
  body: {
    error: {
      code: 400,
      message,
      status: 'INVALID_ARGUMENT',
      details: [{ '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error', errorType, ...more }],
    },
  },
})

describe('an answer', () => {
  test('has the summary, a span over all, the languages and the token', async () => {
    const harsh = (await ask(plain({}))).body.attributeScores.TOXICITY.summaryScore.value
    expect(harsh).toBeGreaterThan(0.8)
    expect(await ask(plain({ clientToken: 'token-7', doNotStore: true }))).toEqual({
      status: 200,
      body: {
        attributeScores: {
          TOXICITY: {
            spanScores: [{ begin: 0, end: text.length, score: { value: harsh, type: 'PROBABILITY' } }],
            summaryScore: { value: harsh, type: 'PROBABILITY' },
          },
        },
        languages: ['en'],
        detectedLanguages: ['en'],
        clientToken: 'token-7',
      },
    })
  })

  test('names what was asked as it was asked: twins and pinned versions', async () => {
    const requestedAttributes = {
      TOXICITY: { scoreType: 'PROBABILITY' },
      'TOXICITY@6': {},
      TOXICITY_EXPERIMENTAL: {},
      TOXICITY_FAST: null,
      INSULT: {},
      THREAT: {},
      GRATITUDE_EXPERIMENTAL: {},
    }
    const { body } = await ask({ comment: { text, type: 'PLAIN_TEXT' }, requestedAttributes, languages: ['en'] })
    expect(Object.keys(body.attributeScores)).toEqual(Object.keys(requestedAttributes))
  })

  test('has the bridging attributes too', async () => {
    const kind = { comment: { text: 'I am so sorry, that sounds exhausting. I can drive you tomorrow.' } }
    const requestedAttributes = { COMPASSION_EXPERIMENTAL: {}, REASONING_EXPERIMENTAL: {}, CURIOSITY_EXPERIMENTAL: {} }
    const { body } = await ask({ ...kind, requestedAttributes })
    const of = (name: string) => body.attributeScores[name].summaryScore.value
    expect(of('COMPASSION_EXPERIMENTAL')).toBeGreaterThan(of('CURIOSITY_EXPERIMENTAL'))
  })

  test('leaves out what is below its threshold', async () => {
    const requestedAttributes = { TOXICITY: { scoreThreshold: 0.9 }, THREAT: { scoreThreshold: 0.9 } }
    const { body } = await ask(plain({ requestedAttributes }))
    expect(Object.keys(body.attributeScores)).toEqual(['TOXICITY'])
  })

  test('scores every sentence at its UTF-16 place where asked', async () => {
    const emoji = '🙂🙂 Fine day.  You are an idiot!'
    const { body } = await ask({ comment: { text: emoji }, requestedAttributes: { INSULT: {} }, spanAnnotations: true })
    const spans = body.attributeScores.INSULT.spanScores
    expect(spans.map((span: { begin: number; end: number }) => emoji.slice(span.begin, span.end))).toEqual([
      '🙂🙂 Fine day.',
      'You are an idiot!',
    ])
    expect(spans.map((span: { score: { value: number } }) => span.score.value > 0.5)).toEqual([false, true])
  })

  test('is the same for the names of the protocol', async () => {
    const request = {
      comment: { text },
      requested_attributes: { INSULT: { score_type: 'PROBABILITY', score_threshold: 0.1 } },
      span_annotations: true,
      do_not_store: true,
      client_token: 'x',
      session_id: 's',
      community_id: 'c',
    }
    const { status, body } = await ask(request)
    expect([status, body.clientToken, body.attributeScores.INSULT.spanScores.length]).toEqual([200, 'x', 2])
  })

  test.each([
    [{ entries: [{ text: 'one', type: 'PLAIN_TEXT' }, { text: 'two' }] }],
    [{ articleAndParentComment: { article: { text: 'an article' }, parentComment: { text: 'a comment' } } }],
    [{ articleAndParentComment: { article: { text: 'x'.repeat(600_000) } } }],
    [{}],
  ])('is given with either shape of context', async (context) => {
    expect((await ask(plain({ context }))).status).toBe(200)
  })
})

describe('a refusal', () => {
  test.each([
    ['nothing', { requestedAttributes: { TOXICITY } }],
    ['an empty text', plain({ comment: { text: '' } })],
    ['blanks', plain({ comment: { text: ' \n' } })],
  ])('of %s', async (_, request) => {
    expect(await ask(request)).toEqual(refusal('COMMENT_EMPTY', 'Comment must be non-empty.'))
  })

  test('of more than 20 kB of UTF-8', async () => {
    const of = (long: string) => ask(plain({ comment: { text: long } }))
    const english = 'Good morning to all of you. '.repeat(1000)
    expect((await of(english.slice(0, 20_480))).status).toBe(200)
    expect(await of(english.slice(0, 20_481))).toEqual(refusal('COMMENT_TOO_LONG', 'Comment text too long.'))
    expect(await of('ö'.repeat(10_241))).toEqual(refusal('COMMENT_TOO_LONG', 'Comment text too long.'))
    expect(await of('x'.repeat(2_000_000))).toEqual(refusal('COMMENT_TOO_LONG', 'Comment text too long.'))
  })

  test('where no attribute is asked for', async () => {
    const expected = refusal('NO_REQUESTED_ATTRIBUTES', 'Missing requested_attributes')
    expect(await ask({ comment: { text } })).toEqual(expected)
    expect(await ask(plain({ requestedAttributes: {} }))).toEqual(expected)
  })

  test.each(['FLIRTATION', 'toxicity', 'TOXICITY@', 'ATTACK_ON_AUTHOR'])(
    'of the attribute %s, which this reader does not score',
    async (name) => {
      const refused = await ask(plain({ requestedAttributes: { TOXICITY, [name]: {} } }))
      expect(refused).toEqual(refusal('INVALID_REQUEST', `Unknown requested attribute: ${name}`))
    },
  )

  test('of other kinds of score and of text', async () => {
    const requestedAttributes = { TOXICITY: { scoreType: 'PERCENTILE' } }
    expect(await ask(plain({ requestedAttributes }))).toEqual(
      refusal('INVALID_REQUEST', 'Requested score type PERCENTILE is not supported by attribute TOXICITY'),
    )
    expect(await ask(plain({ comment: { text, type: 'HTML' } }))).toEqual(
      refusal('INVALID_REQUEST', "Currently, only 'PLAIN_TEXT' comments are supported"),
    )
  })

  test('of both shapes of context together', async () => {
    const context = { entries: [{ text: 'x' }], articleAndParentComment: { parentComment: { text: 'x' } } }
    const { status, body } = await ask(plain({ context }))
    expect([status, body.error.details[0].errorType]).toEqual([400, 'INVALID_REQUEST'])
  })

  test('of a language, said or detected, with what a client needs to drop the attribute and ask again', async () => {
    const refused = (...codes: string[]) =>
      refusal(
        'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
        `Attribute TOXICITY does not support request languages: ${codes.join(', ')}`,
        { languageNotSupportedByAttributeError: { detectedLanguages: codes, attribute: 'TOXICITY' } },
      )
    expect(await ask(plain({ languages: ['om'] }))).toEqual(refused('om'))
    expect(await ask(plain({ comment: { text: 'Guten Morgen zusammen' } }))).toEqual(refused('de'))
    expect((await ask(plain({ languages: ['en-GB'] }))).body.languages).toEqual(['en-GB'])
    const dropped = await ask(plain({ languages: ['om'], dropUnsupportedAttributes: true }))
    expect([dropped.status, dropped.body.attributeScores]).toEqual([200, {}])
  })

  test('where no language can be told', async () => {
    const refused = await ask(plain({ comment: { text: '??!! ??' } }))
    expect(refused).toEqual(refusal('LANGUAGE_DETECTION_FAILED', 'Unable to detect language'))
  })

  test.each([
    '{',
    '[]',
    '7',
    '{"comment":{"text":7},"requestedAttributes":{"TOXICITY":{}}}',
    '{"comment":"x"}',
    '{"comment":{"text":"x"},"requestedAttributes":{"TOXICITY":{"scoreThreshold":"high"}}}',
  ])('of the JSON %s, in the same shape', async (payload) => {
    const { status, body } = await ask(payload)
    expect([status, body.error.code, body.error.status]).toEqual([400, 400, 'INVALID_ARGUMENT'])
  })

  test('never repeats what was sent, for any JSON', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (payload) => {
        const { status, body } = await ask(payload)
        expect([200, 400]).toContain(status)
        if (status === 400) expect(body.error.message).toMatch(/^[\x20-\x7e]{1,200}$/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a key', () => {
  test('is not asked for on a local server', async () => {
    expect((await ask(plain())).status).toBe(200)
  })

  test('is asked for everywhere else, and taken from address or header', async () => {
    expect((await ask(plain(), path, remote)).body.error).toMatchObject({ code: 403, status: 'PERMISSION_DENIED' })
    const wrong = await ask(plain(), `${path}?key=wrong`, remote)
    expect(wrong.body.error).toMatchObject({ code: 400, message: 'API key not valid. Please pass a valid API key.' })
    expect((await ask(plain(), `${path}?key=first-key`, remote)).status).toBe(200)
    expect((await ask(plain(), path, remote, { 'x-goog-api-key': 'second-key' })).status).toBe(200)
    expect((await ask(plain(), path, remote, { authorization: 'Bearer first-key' })).status).toBe(200)
    expect((await ask(plain(), `${path}?key=first-key&key=wrong`, remote)).status).toBe(403)
  })
})

test('nothing that passes the door is stored', async () => {
  const word = 'rhododendron'
  await ask({ comment: { text: `An idiot ${word}` }, requestedAttributes: { TOXICITY } })
  const { rows } = await sql<{ schema: string; name: string }>`
    select schemaname as schema, tablename as name from pg_tables
    where schemaname not in ('pg_catalog', 'information_schema')`.execute(local.db)
  for (const { schema, name } of rows) {
    const hits = await sql`select 1 from ${sql.id(schema, name)} as each where each::text like ${`%${word}%`}`.execute(
      local.db,
    )
    expect(hits.rows).toEqual([])
  }
})

test('every attribute of the reader has Perspective’s form of a name', () => {
  expect(attributeOf('SEVERE_TOXICITY')).toBe('severe-toxicity')
  expect(attributeOf('PERSONAL_STORY_EXPERIMENTAL')).toBe('personal-story')
  expect(attributeOf('SEXUALLY_EXPLICIT@2')).toBe('sexually-explicit')
  expect(attributeOf('IDENTITY_ATTACK_EXPERIMENTAL@10')).toBe('identity-attack')
  expect(attributeOf('__proto__')).toBeUndefined()
})

test('sentences lie in order, inside the text, without blanks at their ends', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 600 }), (any) => {
      let last = 0
      for (const { begin, end } of splitSentences(any)) {
        expect(begin).toBeGreaterThanOrEqual(last)
        expect(any.slice(begin, end).trim()).toBe(any.slice(begin, end))
        expect(end).toBeGreaterThan(begin)
        last = end
      }
      expect(last).toBeLessThanOrEqual(any.length)
    }),
  )
  const many = splitSentences('One. '.repeat(1000))
  expect(many.length).toBe(200)
  expect(many.at(-1)?.end).toBe(4999)
})
