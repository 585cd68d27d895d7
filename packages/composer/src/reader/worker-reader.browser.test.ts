import runtimeUrl from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url'
import { afterEach, expect, test } from 'vitest'
import { commands } from 'vitest/browser'
import type { ReaderAnswer, ReaderInput } from './reader-port.ts'
import { createWorkerReader, ReaderFailure, type WorkerReader } from './worker-reader.ts'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Reads 200 lines of the corpus in Node, with the same models. */
    readInNode(
      withEncoder: boolean,
    ): Promise<{ readonly items: readonly ReaderInput[]; readonly answers: readonly ReaderAnswer[] }>
  }
}

const modelUrl = `/models/ngram-en/${import.meta.env.VITE_NGRAM_VERSION}`
const encoderUrl = `/models/encoder-en/${import.meta.env.VITE_ENCODER_VERSION}`
let reader: WorkerReader | null = null

const open = (url: string): WorkerReader => {
  reader = createWorkerReader({ modelUrl: url })
  return reader
}

afterEach(() => reader?.close())

test('gives the very same answers as Node: scores to the last bit, spans, advice and wordings', async () => {
  const { items, answers } = await commands.readInNode(false)
  expect(items.length).toBe(200)
  expect(await open(modelUrl).adviseMany(items)).toEqual(answers)
})

test('reads with the encoder as Node does: scores within 1e-4, the same findings and advice', async () => {
  const { items, answers } = await commands.readInNode(true)
  reader = createWorkerReader({ modelUrl, encoderUrl, runtimeUrl })
  const own = await reader.adviseMany(items, { tier: 'whole' })
  expect(own.map(({ analysis }) => analysis.degraded)).toEqual(answers.map(() => undefined))
  for (const [at, { analysis, advice }] of answers.entries()) {
    expect(own[at]?.advice).toEqual(advice)
    expect(own[at]?.analysis.findings).toEqual(analysis.findings)
    expect(Math.abs((own[at]?.analysis.pause ?? 0) - (analysis.pause ?? 0))).toBeLessThan(1e-4)
    for (const [id, score] of Object.entries(analysis.scores ?? {}))
      expect(Math.abs((own[at]?.analysis.scores?.[id as 'insult'] ?? 0) - score)).toBeLessThan(1e-4)
  }
}, 120_000)

test('says that a model is missing, and tries again at the next call', async () => {
  const missing = open('/models/ngram-en/0')
  for (let time = 0; time < 2; time++) {
    await expect(missing.advise({ text: 'hello' })).rejects.toEqual(new ReaderFailure('model-missing'))
  }
})

test('refuses a model whose bytes are not those of its manifest', async () => {
  const damaged = open('/packages/composer/src/testing/damaged-model')
  await expect(damaged.advise({ text: 'hello' })).rejects.toEqual(new ReaderFailure('model-damaged'))
})

test('a call that is given up is rejected at once and disturbs no other', async () => {
  const one = open(modelUrl)
  const giveUp = new AbortController()
  const long = one.adviseMany(
    Array.from({ length: 2000 }, () => ({ text: 'word '.repeat(50) })),
    { signal: giveUp.signal, tier: 'fast' },
  )
  giveUp.abort(new Error('given up'))
  await expect(long).rejects.toThrow('given up')
  expect((await one.advise({ text: 'hello there' })).advice.advice).toBe('none')
})
