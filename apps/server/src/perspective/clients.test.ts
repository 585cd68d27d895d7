import { Discovery } from 'googleapis-common'
import OpenAI from 'openai'
import Perspective from 'perspective-api-client'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openTestDoor, type TestDoor } from './testing/open-test-door.ts'

// The very programs that people run, pointed here.
const key = 'a-key-of-the-environment'
let door: TestDoor
beforeAll(async () => {
  door = await openTestDoor({ HOST: '0.0.0.0', PERSPECTIVE_KEYS: key })
})
afterAll(() => door.close())

const harsh = 'You are an idiot and nobody wants you here.'

describe('Google’s own client for Node', () => {
  test.each(['/$discovery/rest?version=v1alpha1', '/discovery/v1/apis/commentanalyzer/v1alpha1/rest'])(
    'learns the API from %s and asks here',
    async (path) => {
      // biome-ignore lint/suspicious/noExplicitAny: the client makes its methods as it runs
      const create: any = await new Discovery({}).discoverAPI(`${door.address}${path}`)
      const api = create({ version: 'v1alpha1', auth: key })
      const { status, data } = await api.comments.analyze({
        requestBody: { comment: { text: harsh }, requestedAttributes: { TOXICITY: {} }, languages: ['en'] },
      })
      expect(status).toBe(200)
      expect(data.attributeScores.TOXICITY.summaryScore.value).toBeGreaterThan(0.8)
      const suggested = await api.comments.suggestscore({
        requestBody: {
          comment: { text: harsh },
          attributeScores: { TOXICITY: { summaryScore: { value: 1 } } },
          clientToken: 'x',
        },
      })
      expect(suggested.data.clientToken).toBe('x')
      const refused = api.comments.analyze({ requestBody: { comment: { text: '' }, requestedAttributes: {} } })
      await expect(refused).rejects.toMatchObject({ status: 400, message: 'Comment must be non-empty.' })
    },
  )

  test('is sent to the server’s own public address', async () => {
    const other = await openTestDoor({ PUBLIC_URL: 'https://hearth.example/below/' })
    try {
      const described = (await (await fetch(`${other.address}/$discovery/rest?version=v1alpha1`)).json()) as object
      expect(described).toMatchObject({
        kind: 'discovery#restDescription',
        rootUrl: 'https://hearth.example/below/',
        baseUrl: 'https://hearth.example/below/',
        servicePath: '',
        id: 'commentanalyzer:v1alpha1',
      })
      expect((await fetch(`${other.address}/$discovery/rest?version=v9`)).status).toBe(404)
    } finally {
      await other.close()
    }
  })
})

describe('perspective-api-client, its host intercepted', () => {
  let client: Perspective
  beforeAll(async () => {
    const { createRequire } = await import('node:module')
    const axios = createRequire(createRequire(import.meta.url).resolve('perspective-api-client'))('axios')
    axios.interceptors.request.use((config: { url: string }) => ({
      ...config,
      url: config.url.replace('https://commentanalyzer.googleapis.com', door.address),
    }))
    client = new Perspective({ apiKey: key })
  })

  test('strips HTML and asks for toxicity', async () => {
    const answer = await client.analyze(`<p>${harsh}</p>`)
    expect(answer.attributeScores.TOXICITY?.summaryScore.value).toBeGreaterThan(0.8)
    expect(answer.languages).toEqual(['en'])
  })

  test('asks for several attributes, also in small letters', async () => {
    const answer = await client.analyze(harsh, { attributes: ['toxicity', 'insult', 'compassion_experimental'] })
    expect(Object.keys(answer.attributeScores)).toEqual(['TOXICITY', 'INSULT', 'COMPASSION_EXPERIMENTAL'])
  })

  test('sends a whole request, and reads the message of an error', async () => {
    const whole = {
      comment: { text: harsh },
      languages: ['en'],
      requestedAttributes: { THREAT: { scoreThreshold: 0 } },
    }
    expect(Object.keys((await client.analyze(whole)).attributeScores)).toEqual(['THREAT'])
    await expect(client.analyze(harsh, { attributes: ['spam'] })).rejects.toThrow('Unknown requested attribute: SPAM')
    await expect(client.analyze('a'.repeat(20_481), { validate: false })).rejects.toThrow('Comment text too long.')
    const stranger = new Perspective({ apiKey: 'nobody’s' })
    await expect(stranger.analyze(harsh)).rejects.toThrow('API key not valid. Please pass a valid API key.')
  })
})

describe('OpenAI’s own client, its base address changed', () => {
  const openai = (apiKey = key) => new OpenAI({ apiKey, baseURL: `${door.address}/v1`, maxRetries: 0 })

  test('looks at one text', async () => {
    const { id, model, results } = await openai().moderations.create({ input: harsh, model: 'omni-moderation-latest' })
    expect(id).toMatch(/^modr-/)
    expect(model).toMatch(/^hearth-reader\//)
    expect(results).toHaveLength(1)
    expect(results[0]).toMatchObject({ flagged: true, categories: { harassment: true, sexual: false } })
    expect(Object.keys(results[0]?.categories ?? {})).toEqual([
      'harassment',
      'harassment/threatening',
      'hate',
      'hate/threatening',
      'illicit',
      'illicit/violent',
      'self-harm',
      'self-harm/intent',
      'self-harm/instructions',
      'sexual',
      'sexual/minors',
      'violence',
      'violence/graphic',
    ])
    expect(results[0]?.category_applied_input_types.harassment).toEqual(['text'])
    expect(results[0]?.category_applied_input_types['self-harm']).toEqual([])
  })

  test('looks at several, in order, and at the text parts of one', async () => {
    const many = await openai().moderations.create({ input: ['Thank you, that helped.', harsh, 'x'] })
    expect(many.results.map(({ flagged }) => flagged)).toEqual([false, true, false])
    const parts = await openai().moderations.create({
      input: [
        { type: 'text', text: 'Hello!' },
        { type: 'text', text: harsh },
      ],
    })
    expect(parts.results.map(({ flagged }) => flagged)).toEqual([true])
  })

  test('is told plainly of a language that nobody here reads', async () => {
    const { results } = await openai().moderations.create({ input: 'Bonjour à tous, comment allez-vous aujourd’hui ?' })
    expect(results[0]?.flagged).toBe(false)
    expect(Object.values(results[0]?.category_applied_input_types ?? {}).flat()).toEqual([])
  })

  test('makes its own errors of ours', async () => {
    const picture = { type: 'image_url', image_url: { url: 'https://example.org/a.png' } } as const
    await expect(openai().moderations.create({ input: [picture] })).rejects.toThrow(OpenAI.BadRequestError)
    await expect(openai().moderations.create({ input: '' as never, model: 7 as never })).rejects.toMatchObject({
      status: 400,
      param: 'model',
      type: 'invalid_request_error',
    })
    await expect(openai('wrong').moderations.create({ input: harsh })).rejects.toThrow(OpenAI.AuthenticationError)
    await expect(openai('wrong').moderations.create({ input: harsh })).rejects.toMatchObject({
      code: 'invalid_api_key',
    })
  })
})

vi.setConfig({ testTimeout: 60_000 })
