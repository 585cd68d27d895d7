import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../ground/testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer({})
})
afterAll(() => server.close())

const ask = async (text: string, names: readonly string[], more: object = {}) => {
  const response = await server.app.inject({
    method: 'POST',
    url: '/v1alpha1/comments:analyze',
    payload: {
      comment: { text },
      requestedAttributes: Object.fromEntries(names.map((name) => [name, {}])),
      ...more,
    },
  })
  return { status: response.statusCode, body: response.json() }
}
const german = 'Halt die Fresse, du Arschloch!'

test('a language that a model ships for is scored, found or said', async () => {
  for (const more of [{}, { languages: ['de'] }, { languages: ['de-AT'] }]) {
    const { status, body } = await ask(german, ['TOXICITY', 'INSULT'], more)
    expect([status, body.detectedLanguages]).toEqual([200, ['de']])
    expect(body.attributeScores.TOXICITY.summaryScore.value).toBeGreaterThan(0.7)
  }
})

test('sentences are read in the language of the comment', async () => {
  const { body } = await ask(`Guten Morgen zusammen. ${german}`, ['TOXICITY'], { spanAnnotations: true })
  const values = body.attributeScores.TOXICITY.spanScores.map((one: { score: { value: number } }) => one.score.value)
  expect(values[0]).toBeLessThan(0.3)
  expect(values[1]).toBeGreaterThan(0.7)
})

test('an attribute that its model has not learned is refused as by the original, or left out', async () => {
  const { status, body } = await ask(german, ['TOXICITY', 'THREAT'])
  expect(status).toBe(400)
  expect(body.error.details[0].languageNotSupportedByAttributeError).toEqual({
    detectedLanguages: ['de'],
    attribute: 'THREAT',
  })
  const dropped = await ask(german, ['TOXICITY', 'THREAT'], { dropUnsupportedAttributes: true })
  expect(Object.keys(dropped.body.attributeScores)).toEqual(['TOXICITY'])
})

test('who says English of a German text gets English scores', async () => {
  const { body } = await ask(german, ['TOXICITY', 'THREAT'], { languages: ['en'] })
  expect(Object.keys(body.attributeScores)).toEqual(['TOXICITY', 'THREAT'])
})

test('a language without a model gets the original’s error', async () => {
  const { body } = await ask('Bonjour à tous, comment allez-vous ?', ['TOXICITY'])
  expect(body.error.message).toBe('Attribute TOXICITY does not support request languages: fr')
})
