import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestServer } from '../../ground/testing/test-server.ts'
import { openTestDoor } from '../testing/open-test-door.ts'

/** Stands in for Google's API on this machine. */
interface Original {
  readonly url: string
  readonly asked: { readonly path: string; readonly body: Record<string, unknown> }[]
  status: number
  close(): Promise<void>
}

const openOriginal = async (): Promise<Original> => {
  const asked: Original['asked'] = []
  const server: Server = createServer(async (request, response) => {
    let text = ''
    for await (const chunk of request) text += chunk
    const body = JSON.parse(text) as { requestedAttributes: Record<string, object> }
    asked.push({ path: request.url ?? '', body })
    const scores = Object.keys(body.requestedAttributes).map((name) => [name, { summaryScore: { value: 0.25 } }])
    response.writeHead(original.status, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ attributeScores: Object.fromEntries(scores), languages: ['en'] }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const original: Original = {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    asked,
    status: 200,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  return original
}

let original: Original
let folder: string
beforeEach(async () => {
  original = await openOriginal()
  folder = await mkdtemp(join(tmpdir(), 'hearth-shadow-'))
})
afterEach(async () => {
  await original.close()
  await rm(folder, { recursive: true, force: true })
})

const payload = {
  comment: { text: 'You are a rhododendron.' },
  requestedAttributes: { TOXICITY: {}, 'INSULT@2': {}, DEMEANING: {} },
  doNotStore: false,
  sessionId: 'somebody',
  languages: ['en'],
}

test('the original is asked the same with its own key, and both scores are written to a file, without the text', async () => {
  const SHADOW_FILE = join(folder, 'scores.csv')
  const door = await openTestDoor({ SHADOW_URL: `${original.url}/v1alpha1`, SHADOW_KEY: 'its key', SHADOW_FILE })
  const { status, body } = await door.post('/v1alpha1/comments:analyze?key=ours', payload)
  await door.close()
  expect(status).toBe(200)
  expect(original.asked).toEqual([
    {
      path: '/v1alpha1/comments:analyze?key=its%20key',
      body: {
        comment: { text: 'You are a rhododendron.', type: 'PLAIN_TEXT' },
        requestedAttributes: { TOXICITY: {} },
        languages: ['en'],
        doNotStore: true,
      },
    },
  ])
  const written = await readFile(SHADOW_FILE, 'utf8')
  const value = body.attributeScores.TOXICITY.summaryScore.value
  expect(written).toMatch(
    /^day,attribute,language,ours,theirs,engine\n2026-11-21,TOXICITY,en,[\d.]+,0\.25,hearth-reader\//,
  )
  expect(written).toContain(`,${value},0.25,`)
  expect(written).not.toContain('rhododendron')
})

test('a server keeps the scores for the keeper of the space whose key it was', async () => {
  const server = await openTestServer({ env: { SHADOW_URL: original.url, SHADOW_KEY: 'its key' } })
  try {
    const keeper = await server.keeper()
    const params = { spaceId: keeper.space.id }
    await server.app.inject({ method: 'POST', url: '/v1alpha1/comments:analyze', payload })
    for (let look = 0; look < 200; look += 1) {
      const { items } = await keeper.call('listShadowScores', { params })
      if (items.length > 0) {
        expect(items).toEqual([expect.objectContaining({ day: '2026-11-21', attribute: 'TOXICITY', theirs: 0.25 })])
        return
      }
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    throw new Error('no scores came')
  } finally {
    await server.close()
  }
})

test('whoever asks does not wait for the original, nor hears of its failures', async () => {
  const door = await openTestDoor({ SHADOW_URL: 'http://127.0.0.1:1', SHADOW_KEY: 'its key' })
  try {
    expect((await door.post('/v1alpha1/comments:analyze', payload)).status).toBe(200)
  } finally {
    await door.close()
  }
})

test('the original is asked once a second at most, and left alone after five failures', async () => {
  original.status = 429
  const { createShadow } = await import('./create-shadow.ts')
  const { analyzeComment, readerAttributes } = await import('../analyze/analyze-comment.ts')
  const { parseRequest } = await import('../analyze/parse-request.ts')
  const { testReader } = await import('../../ground/testing/test-reader.ts')
  const reader = await testReader()
  const answer = await analyzeComment({ reader, known: readerAttributes(reader) }, parseRequest(payload))
  const entry = { keyId: null, spaceId: null, keepsSuggestions: false }
  const parts = { url: original.url, key: 'k', clock: () => new Date(0), record: async () => undefined }
  const slow = createShadow(parts)
  for (let time = 0; time < 5; time += 1) slow.send(entry, answer)
  await slow.close()
  expect(original.asked).toHaveLength(1)
  const fast = createShadow({ ...parts, perSecond: 1e6 })
  for (let time = 0; time < 8; time += 1) {
    fast.send(entry, answer)
    await fast.close()
  }
  expect(original.asked).toHaveLength(1 + 5)
})
