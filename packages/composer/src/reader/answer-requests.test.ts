import { expect, test } from 'vitest'
import { exampleReader } from '../testing/example-reader.ts'
import { answerRequests } from './answer-requests.ts'
import type { Response } from './messages.ts'
import type { ReaderInput } from './reader-port.ts'

/** A worker's side with a reader of a few words in place of the model, and what it answered so far. */
function open({ fails = false, load = async () => {} } = {}) {
  const reader = exampleReader({ fails })
  const responses: Response[] = []
  const receive = answerRequests(
    async () => {
      await load()
      return { read: (items) => Promise.all(items.map((item) => reader.advise(item))), join: () => {} }
    },
    (response) => responses.push(response),
  )
  const send = (data: unknown): void => receive({ data })
  return { send, responses, reader }
}

const items = (count: number): ReaderInput[] => Array.from({ length: count }, (_, i) => ({ text: `text ${i}` }))

test('answers calls in the order of their texts, under their own numbers', async () => {
  const { send, responses } = open()
  send({ kind: 'load', modelUrl: 'x' })
  send({ kind: 'advise', id: 7, items: [{ text: 'moron' }, { text: 'hello' }], tier: 'full' })
  await expect.poll(() => responses.length).toBe(2)
  expect(responses[0]).toEqual({ kind: 'ready' })
  const [, advised] = responses
  expect(advised?.kind === 'advised' && [advised.id, ...advised.answers.map(({ advice }) => advice.advice)]).toEqual([
    7,
    'pause',
    'none',
  ])
})

test('a cancelled call is not answered, and stops being read', async () => {
  const { send, responses, reader } = open()
  send({ kind: 'load', modelUrl: 'x' })
  send({ kind: 'advise', id: 1, items: items(500), tier: 'fast' })
  send({ kind: 'advise', id: 2, items: items(1), tier: 'fast' })
  send({ kind: 'cancel', id: 1 })
  await expect.poll(() => responses.map((response) => ('id' in response ? response.id : null))).toEqual([null, 2])
  expect(reader.asked.length).toBeLessThan(500)
})

test('a model that does not load is named once for all, and in answer to each call', async () => {
  const { send, responses } = open({ load: () => Promise.reject(new Error('model-damaged')) })
  send({ kind: 'load', modelUrl: 'x' })
  send({ kind: 'advise', id: 3, items: items(1), tier: 'full' })
  await expect
    .poll(() => responses)
    .toEqual([
      { kind: 'failed', id: null, code: 'model-damaged' },
      { kind: 'failed', id: 3, code: 'model-damaged' },
    ])
})

test('a failure while reading tells a code and no text; what is no request is ignored', async () => {
  const { send, responses } = open({ fails: true })
  send('hello')
  send({ kind: 'load', modelUrl: 'x' })
  send({ kind: 'advise', id: 4, items: [{ text: 'secret words' }], tier: 'full' })
  await expect.poll(() => responses.at(-1)).toEqual({ kind: 'failed', id: 4, code: 'reader-failed' })
  expect(JSON.stringify(responses)).not.toContain('secret')
})
