import type { Analysis } from '@hearth/contract'
import { afterEach, expect, test } from 'vitest'
import { usualLimits } from '../ground/doors/reading-queue.ts'
import type { Reader } from '../ground/reader.ts'
import { testReader } from '../ground/testing/test-reader.ts'
import { openTestDoor, type TestDoor } from './testing/open-test-door.ts'

let door: TestDoor
afterEach(() => door.close())

/** A reader that does not answer until it is let go. */
const stuckReader = async (): Promise<Reader & { letGo(): void }> => {
  const real = await testReader()
  const waiting: (() => void)[] = []
  let isFree = false
  return {
    version: real.version,
    thresholds: real.thresholds,
    analyze: async (items): Promise<Analysis[]> => {
      if (!isFree) await new Promise<void>((resolve) => waiting.push(resolve))
      return real.analyze(items)
    },
    letGo() {
      isFree = true
      for (const one of waiting) one()
    },
  }
}

const comment = { comment: { text: 'Good morning to you.' }, requestedAttributes: { TOXICITY: {} }, languages: ['en'] }
const analyze = () => door.post('/v1alpha1/comments:analyze', comment)

test('a full queue is 503 with Retry-After in the shape of each door, at once, and then it goes on', async () => {
  const reader = await stuckReader()
  door = await openTestDoor({}, { reader, limits: { ...usualLimits, maxWaiting: 500, maxWaitMs: 60_000 } })
  const first = Array.from({ length: 4 }, analyze)
  await new Promise((resolve) => setTimeout(resolve, 100))
  const refused = await analyze()
  expect([refused.status, refused.headers.get('retry-after'), refused.body]).toEqual([
    503,
    '1',
    { error: { code: 503, message: 'The service is currently unavailable.', status: 'UNAVAILABLE' } },
  ])
  const other = await door.post('/v1/moderations', { input: 'Good morning to you.' })
  expect([other.status, other.headers.get('retry-after'), other.body.error.type]).toEqual([503, '1', 'server_error'])
  reader.letGo()
  expect((await Promise.all(first)).map(({ status }) => status)).toEqual([200, 200, 200, 200])
  expect((await analyze()).status).toBe(200)
})

test('a reader that does not come back is 503, never a hang', async () => {
  const reader = await stuckReader()
  door = await openTestDoor({}, { reader, limits: { ...usualLimits, maxAnswerMs: 100 } })
  expect((await analyze()).status).toBe(503)
  reader.letGo()
})

test('a reader that fails is 500 in Google’s shape, without what it said', async () => {
  const real = await testReader()
  const reader: Reader = { ...real, analyze: () => Promise.reject(new Error('secret words')) }
  door = await openTestDoor({}, { reader })
  const { status, body } = await analyze()
  expect([status, body]).toEqual([
    500,
    { error: { code: 500, message: 'Internal error encountered.', status: 'INTERNAL' } },
  ])
})

test('a thousand at once are answered, each by itself', async () => {
  door = await openTestDoor()
  const texts = Array.from({ length: 1000 }, (_, at) => (at % 2 === 0 ? 'You are an idiot.' : 'Thank you so much.'))
  const answers = await Promise.all(
    texts.map((text) => door.post('/v1alpha1/comments:analyze', { ...comment, comment: { text } })),
  )
  for (const [index, { status, body }] of answers.entries()) {
    expect(status).toBe(200)
    expect(body.attributeScores.TOXICITY.summaryScore.value > 0.5).toBe(index % 2 === 0)
  }
})
