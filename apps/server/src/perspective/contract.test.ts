import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDoor, type TestDoor } from './testing/open-test-door.ts'

// What clients of the Perspective API send and expect, client by client, with the real reader.
let door: TestDoor
beforeAll(async () => {
  door = await openTestDoor()
})
afterAll(() => door.close())

const path = '/v1alpha1/comments:analyze'
const analyze = (body: unknown) => door.post(path, body)
const harsh = 'You are an idiot and nobody wants you here.'
const scoreOf = (body: { attributeScores: Record<string, { summaryScore: { value: number } }> }, name: string) =>
  body.attributeScores[name]?.summaryScore.value ?? Number.NaN

describe('attributes', () => {
  const production = ['TOXICITY', 'SEVERE_TOXICITY', 'IDENTITY_ATTACK', 'INSULT', 'PROFANITY', 'THREAT']
  const bridging = ['AFFINITY', 'COMPASSION', 'CURIOSITY', 'NUANCE', 'PERSONAL_STORY', 'REASONING', 'RESPECT']
  const answered = [
    ...production,
    ...production.map((name) => `${name}_EXPERIMENTAL`),
    ...production.map((name) => `${name}@6`),
    'SEXUALLY_EXPLICIT',
    'TOXICITY_FAST',
    ...bridging.map((name) => `${name}_EXPERIMENTAL`),
    ...bridging.map((name) => `${name}_EXPERIMENTAL@2`),
  ]

  test.each(answered)('%s has a probability', async (name) => {
    const { status, body } = await analyze({ comment: { text: harsh }, requestedAttributes: { [name]: {} } })
    expect(status).toBe(200)
    expect(Object.keys(body.attributeScores)).toEqual([name])
    const { summaryScore } = body.attributeScores[name]
    expect(summaryScore.type).toBe('PROBABILITY')
    expect(summaryScore.value).toBeGreaterThanOrEqual(0)
    expect(summaryScore.value).toBeLessThanOrEqual(1)
  })

  test.each([
    'FLIRTATION',
    'ATTACK_ON_AUTHOR',
    'ATTACK_ON_COMMENTER',
    'INCOHERENT',
    'INFLAMMATORY',
    'LIKELY_TO_REJECT',
    'OBSCENE',
    'SPAM',
    'UNSUBSTANTIAL',
    'ALIENATION_EXPERIMENTAL',
    'FEARMONGERING_EXPERIMENTAL',
    'GENERALIZATION_EXPERIMENTAL',
    'MORAL_OUTRAGE_EXPERIMENTAL',
    'POWER_APPEAL_EXPERIMENTAL',
    'SCAPEGOATING_EXPERIMENTAL',
    'CONSTRUCTIVE_EXPERIMENTAL',
  ])('%s, which nobody here can score, is unknown', async (name) => {
    const { status, body } = await analyze({ comment: { text: harsh }, requestedAttributes: { [name]: {} } })
    expect([status, body.error.message, body.error.details[0].errorType]).toEqual([
      400,
      `Unknown requested attribute: ${name}`,
      'INVALID_REQUEST',
    ])
  })
})

describe('a language', () => {
  const TOXICITY = {}
  const of = (text: string, more: object = {}) =>
    analyze({ comment: { text }, requestedAttributes: { TOXICITY }, ...more })

  test.each(['x', 'asdf qwer', 'Merci', '👍', '42', '?!', '\ud83d', 'Guten Morgen zusammen'])(
    'that the client says is taken at its word: %j is scored as English',
    async (text) => {
      const { status, body } = await of(text, { languages: ['en'] })
      expect([status, body.languages]).toEqual([200, ['en']])
      expect(scoreOf(body, 'TOXICITY')).toBeLessThan(0.9)
    },
  )

  test.each(['x', 'asdf qwer', 'gg', 'lol', 'ok'])(
    'of %j alone, which is too short to tell, is read as English',
    async (text) => {
      const { status, body } = await of(text)
      expect([status, body.languages]).toEqual([200, ['en']])
      expect(scoreOf(body, 'TOXICITY')).toBeLessThan(0.9)
    },
  )

  test.each(['👍', '42', '?!', '\ud800'])('that is none, as of %j, cannot be told', async (text) => {
    const { status, body } = await of(text)
    expect([status, body.error.message, body.error.details[0].errorType]).toEqual([
      400,
      'Unable to detect language',
      'LANGUAGE_DETECTION_FAILED',
    ])
    // A client that asks again and says one is answered.
    expect((await of(text, { languages: ['en'] })).status).toBe(200)
    expect((await of(text, { dropUnsupportedAttributes: true })).status).toBe(400)
  })

  test('that is found and said is told beside each other', async () => {
    const { body } = await of('Bonjour à tous, comment allez-vous aujourd’hui ?', { languages: ['en'] })
    expect([body.languages, body.detectedLanguages]).toEqual([['en'], ['fr']])
  })

  test('that is not read leaves the attributes out where the client says so', async () => {
    const { status, body } = await of('Bonjour à tous, comment allez-vous aujourd’hui ?', {
      dropUnsupportedAttributes: true,
    })
    expect([status, body]).toEqual([200, { attributeScores: {}, languages: ['fr'], detectedLanguages: ['fr'] }])
  })

  test('among others that are not read is refused', async () => {
    const { body } = await of('Good morning', { languages: ['en', 'om'] })
    expect(body.error.details[0]).toEqual({
      '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error',
      errorType: 'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
      languageNotSupportedByAttributeError: { detectedLanguages: ['om'], attribute: 'TOXICITY' },
    })
  })
})

describe('Coral', () => {
  test('asks for one attribute with its own locale, and compares strictly with 0.80', async () => {
    const body = {
      comment: { text: harsh },
      doNotStore: true,
      requestedAttributes: { TOXICITY: {} },
      languages: ['en'],
    }
    const answer = await door.post(`${path}?key=any-key`, body)
    expect(answer.status).toBe(200)
    expect(scoreOf(answer.body, 'TOXICITY') > 0.8).toBe(true)
    const kind = await door.post(`${path}?key=any-key`, {
      ...body,
      comment: { text: 'Thank you, that helped me a lot.' },
    })
    expect(scoreOf(kind.body, 'TOXICITY') > 0.8).toBe(false)
  })

  test.each(['es', 'fr', 'de', 'pt'])(
    'with the locale %s gets the original’s error, and lets the comment pass',
    async (language) => {
      const body = { comment: { text: 'Hola' }, requestedAttributes: { SEVERE_TOXICITY: {} }, languages: [language] }
      const { status, body: answer } = await analyze(body)
      expect(status).toBe(400)
      expect(answer.error.message).toBe(`Attribute SEVERE_TOXICITY does not support request languages: ${language}`)
    },
  )

  test('tells what its moderators decided', async () => {
    const { status, body } = await door.post('/v1alpha1/comments:suggestscore?key=any-key', {
      comment: { text: harsh },
      context: {
        entries: [
          {
            text: JSON.stringify({
              url: 'https://news.example/1?commentID=4b1f',
              reply_to_id_Coral_comment_id: '4b1e',
              Coral_comment_id: '4b1f',
            }),
          },
        ],
      },
      attributeScores: { TOXICITY: { summaryScore: { value: 1 } } },
      clientToken: 'comment:4b1f',
      communityId: 'Coral:https://talk.news.example',
      languages: ['en'],
    })
    expect([status, body]).toEqual([200, { clientToken: 'comment:4b1f', requestedLanguages: ['en'] }])
  })
})

test('Discourse asks without a language, with a session, and reads one score', async () => {
  const { status, body } = await door.post(`${path}?key=any-key`, {
    comment: { text: harsh },
    doNotStore: true,
    sessionId: 'https://forum.example_17',
    requestedAttributes: { TOXICITY: { scoreType: 'PROBABILITY' }, SEVERE_TOXICITY: { scoreType: 'PROBABILITY' } },
  })
  expect(status).toBe(200)
  expect(scoreOf(body, 'TOXICITY')).toBeGreaterThan(0.85)
  expect(scoreOf(body, 'SEVERE_TOXICITY')).toBeLessThan(scoreOf(body, 'TOXICITY'))
})

test('Comentario asks for the six production attributes at once', async () => {
  const names = ['TOXICITY', 'SEVERE_TOXICITY', 'IDENTITY_ATTACK', 'INSULT', 'PROFANITY', 'THREAT']
  const requestedAttributes = Object.fromEntries(names.map((name) => [name, {}]))
  const { body } = await analyze({ comment: { text: harsh }, requestedAttributes })
  expect(Object.keys(body.attributeScores)).toEqual(names)
})

describe('newer clients in TypeScript', () => {
  const comment = { text: harsh }
  const requestedAttributes = { TOXICITY: {} }

  test.each([
    ['COMMENT_EMPTY', { comment: { text: '' }, requestedAttributes }],
    ['COMMENT_TOO_LONG', { comment: { text: 'Good morning. '.repeat(1463) }, requestedAttributes }],
    ['NO_REQUESTED_ATTRIBUTES', { comment, requestedAttributes: {} }],
    ['INVALID_REQUEST', { comment, requestedAttributes: { OBSCENE: {} } }],
    ['LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE', { comment, requestedAttributes, languages: ['hi-Latn'] }],
    ['LANGUAGE_DETECTION_FAILED', { comment: { text: '12 34' }, requestedAttributes }],
  ])('make a typed error of %s', async (errorType, body) => {
    const { status, body: answer } = await analyze(body)
    expect(status).toBe(400)
    expect(answer.error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT', details: [{ errorType }] })
    // Others only look for the words anywhere in the body.
    expect(JSON.stringify(answer)).toContain(errorType)
  })

  test.each(['cs', 'nl', 'fr', 'hi', 'hi-Latn', 'id', 'it', 'ja', 'pl', 'ru', 'es', 'sv'])(
    'that know a table of languages are told that %s is none here',
    async (language) => {
      const { body } = await analyze({ comment, requestedAttributes, languages: [language] })
      expect(body.error.message).toBe(`Attribute TOXICITY does not support request languages: ${language}`)
    },
  )

  test('that were refused a language ask again without one', async () => {
    expect((await analyze({ comment, requestedAttributes, languages: ['om'] })).status).toBe(400)
    expect((await analyze({ comment, requestedAttributes })).status).toBe(200)
  })

  test('send 20,480 bytes and no more', async () => {
    const of = (bytes: number) =>
      analyze({ comment: { text: 'a b '.repeat(6000).slice(0, bytes) }, requestedAttributes, languages: ['en'] })
    expect([(await of(20_480)).status, (await of(20_481)).status]).toEqual([200, 400])
  })
})

test('a client that drops the attribute that is named and asks again comes to an end', async () => {
  const requestedAttributes: Record<string, object> = { TOXICITY: {}, INSULT: {}, THREAT: {} }
  for (let round = 0; round < 4; round += 1) {
    const { status, body } = await analyze({ comment: { text: 'Hei' }, requestedAttributes, languages: ['om'] })
    expect(status).toBe(400)
    const [detail] = body.error.details
    if (detail.errorType === 'NO_REQUESTED_ATTRIBUTES') return
    expect(detail.errorType).toBe('LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE')
    delete requestedAttributes[detail.languageNotSupportedByAttributeError.attribute]
  }
  throw new Error('it never came to an end')
})

describe('spans', () => {
  test('are one over the whole where sentences were not asked for', async () => {
    const { body } = await analyze({ comment: { text: harsh }, requestedAttributes: { INSULT: {} } })
    expect(body.attributeScores.INSULT.spanScores).toEqual([
      { begin: 0, end: harsh.length, score: body.attributeScores.INSULT.summaryScore },
    ])
  })

  test('are the sentences, however short', async () => {
    const text = 'Hi. X! Fine day 😀😀. You are an idiot.'
    const { body } = await analyze({ comment: { text }, requestedAttributes: { TOXICITY: {} }, spanAnnotations: true })
    const spans: { begin: number; end: number }[] = body.attributeScores.TOXICITY.spanScores
    expect(spans.map(({ begin, end }) => text.slice(begin, end))).toEqual([
      'Hi.',
      'X!',
      'Fine day 😀😀.',
      'You are an idiot.',
    ])
  })
})

test('the parent comment is read, unlike by the original', async () => {
  const ask = async (context?: object) =>
    (
      await analyze({
        comment: { text: 'So are you.' },
        requestedAttributes: { INSULT: {}, TOXICITY: {} },
        ...(context ? { context } : {}),
      })
    ).status
  expect(await ask()).toBe(200)
  expect(await ask({ entries: [{ text: 'x'.repeat(1024 * 1024) }] })).toBe(200)
  expect(await ask({ articleAndParentComment: { parentComment: { text: 'You are an idiot.' } } })).toBe(200)
})

describe('parameters of the address', () => {
  const body = { comment: { text: harsh }, requestedAttributes: { TOXICITY: {}, INSULT: {} } }
  test.each([
    'alt=json',
    'prettyPrint=true',
    'quotaUser=u',
    'uploadType=media',
    '$.xgafv=2',
    'callback=f',
    'access_token=t',
  ])('%s is taken', async (parameter) => {
    const { status, body: answer } = await door.post(`${path}?${parameter}`, body)
    expect([status, Object.keys(answer.attributeScores)]).toEqual([200, ['TOXICITY', 'INSULT']])
  })

  test('fields says which parts are wanted', async () => {
    const of = async (fields: string) => (await door.post(`${path}?fields=${encodeURIComponent(fields)}`, body)).body
    const value = scoreOf((await analyze(body)).body, 'TOXICITY')
    expect(await of('attributeScores/TOXICITY/summaryScore/value')).toEqual({
      attributeScores: { TOXICITY: { summaryScore: { value } } },
    })
    expect(await of('languages,attributeScores(INSULT(summaryScore(type)))')).toEqual({
      attributeScores: { INSULT: { summaryScore: { type: 'PROBABILITY' } } },
      languages: ['en'],
    })
    expect(Object.keys((await of('attributeScores/*/spanScores/begin')).attributeScores)).toEqual([
      'TOXICITY',
      'INSULT',
    ])
    for (const wrong of ['a(', 'a)', '/', ',', 'a//b', '(', 'a(b']) {
      expect((await of(wrong)).error).toMatchObject({ code: 400, status: 'INVALID_ARGUMENT' })
    }
  })

  test('other forms than JSON are refused', async () => {
    expect((await door.post(`${path}?alt=proto`, body)).body.error.code).toBe(400)
  })
})

describe('a suggestion', () => {
  const suggest = (body: unknown) => door.post('/v1alpha1/comments:suggestscore', body)
  const comment = { text: harsh }
  const whole = { TOXICITY: { summaryScore: { value: 1, type: 'PROBABILITY' } } }

  test('is answered with the token and the language that was found', async () => {
    const { status, body } = await suggest({ comment, attributeScores: whole, clientToken: 'c' })
    expect([status, body]).toEqual([200, { clientToken: 'c', detectedLanguages: ['en'] }])
    expect((await suggest({ comment, attributeScores: whole, languages: ['de'] })).body).toEqual({
      requestedLanguages: ['de'],
    })
  })

  test('may be about parts', async () => {
    const span = { begin: 0, end: 16, score: { value: 1 } }
    expect((await suggest({ comment, attributeScores: { INSULT: { spanScores: [span] } } })).status).toBe(200)
  })

  test.each([
    ['no scores', { comment }],
    ['empty scores', { comment, attributeScores: {} }],
    ['an attribute without scores', { comment, attributeScores: { TOXICITY: {} } }],
    ['a score without a value', { comment, attributeScores: { TOXICITY: { summaryScore: {} } } }],
    ['a score that is none', { comment, attributeScores: { TOXICITY: { summaryScore: { value: 2 } } } }],
    [
      'a span without an end',
      { comment, attributeScores: { TOXICITY: { spanScores: [{ begin: 0, score: { value: 1 } }] } } },
    ],
    [
      'a span beyond the text',
      { comment, attributeScores: { TOXICITY: { spanScores: [{ begin: 0, end: 999, score: { value: 1 } }] } } },
    ],
    ['another kind of score', { comment, attributeScores: { TOXICITY: { summaryScore: { value: 1, type: 'RAW' } } } }],
    ['no text', { attributeScores: whole }],
    ['an unknown attribute', { comment, attributeScores: { NONSENSE: whole.TOXICITY } }],
  ])('with %s is INVALID_ARGUMENT', async (_, body) => {
    const answer = await suggest(body)
    expect([answer.status, answer.body.error.status]).toEqual([400, 'INVALID_ARGUMENT'])
  })
})
