import type { Analysis, AnalysisInput } from '@hearth/contract'
import { expect, test } from 'vitest'
import type { Reader } from '../reader.ts'
import { createReadingQueue, usualLimits } from './reading-queue.ts'

/** A reader that answers when it is told to, with the text itself as the language. */
const slowReader = () => {
  const batches: string[][] = []
  const waiting: (() => void)[] = []
  let isOpen = false
  const reader: Reader = {
    version: 'slow/1',
    thresholds: { pause: 0.5 },
    analyze: async (items: readonly AnalysisInput[]): Promise<Analysis[]> => {
      batches.push(items.map(({ text }) => text))
      if (!isOpen) await new Promise<void>((resolve) => waiting.push(resolve))
      return items.map(({ text }) => ({ language: text, engine: 'slow/1', findings: [], signals: {} }))
    },
  }
  const next = async () => {
    while (waiting.length === 0) await new Promise((resolve) => setImmediate(resolve))
    waiting.shift()?.()
  }
  const open = () => {
    isOpen = true
    for (const one of waiting.splice(0)) one()
  }
  return { reader, batches, next, open }
}

const texts = (...all: string[]) => all.map((text) => ({ text }))
const languages = async (reading: Promise<readonly Analysis[]>) => (await reading).map(({ language }) => language)

test('what arrives together is read together, and everybody gets their own', async () => {
  const { reader, batches, open } = slowReader()
  open()
  const queue = createReadingQueue(reader)
  const all = [queue.analyze(texts('a')), queue.analyze(texts('b', 'c')), queue.analyze(texts('d'))]
  expect(await Promise.all(all.map(languages))).toEqual([['a'], ['b', 'c'], ['d']])
  expect(batches).toEqual([['a', 'b', 'c', 'd']])
  expect(await queue.analyze([])).toEqual([])
})

test('one long request takes turns with short ones', async () => {
  const { reader, batches, next, open } = slowReader()
  const queue = createReadingQueue(reader, { ...usualLimits, maxBatch: 10 })
  const long = queue.analyze(texts(...Array.from({ length: 30 }, (_, at) => `long ${at}`)))
  await next()
  const short = queue.analyze(texts('short'))
  await next()
  expect(await languages(short)).toEqual(['short'])
  expect(batches.length).toBeLessThanOrEqual(3)
  open()
  expect((await languages(long)).at(-1)).toBe('long 29')
  expect(batches.every((batch) => batch.length <= 10)).toBe(true)
})

test('what does not fit is refused at once, and said when to ask again', async () => {
  const { reader, open } = slowReader()
  const queue = createReadingQueue(reader, { ...usualLimits, maxWaiting: 1000 })
  const first = queue.analyze(texts('x'.repeat(5000)))
  await expect(queue.analyze(texts('y'))).rejects.toMatchObject({ name: 'DoorError', reason: 'busy', retryAfter: 1 })
  open()
  expect(await first).toHaveLength(1)
  expect(await queue.analyze(texts('y'))).toHaveLength(1)
})

test('a request that waited too long is not begun any more', async () => {
  const { reader, batches, next, open } = slowReader()
  const queue = createReadingQueue(reader, { ...usualLimits, maxWaitMs: 20 })
  const first = queue.analyze(texts('a'))
  await new Promise((resolve) => setImmediate(resolve))
  const late = queue.analyze(texts('late'))
  const refused = expect(late).rejects.toMatchObject({ reason: 'busy' })
  await new Promise((resolve) => setTimeout(resolve, 60))
  await next()
  await first
  await refused
  open()
  expect(await languages(queue.analyze(texts('b')))).toEqual(['b'])
  expect(batches).toEqual([['a'], ['b']])
})

test('nobody waits for ever, even where the reader does not come back', async () => {
  const { reader } = slowReader()
  const queue = createReadingQueue(reader, { ...usualLimits, maxAnswerMs: 20 })
  await expect(queue.analyze(texts('a'))).rejects.toMatchObject({ reason: 'busy' })
})

test('a reader that fails fails whoever was read with it, and goes on', async () => {
  let times = 0
  const reader: Reader = {
    version: 'failing/1',
    thresholds: { pause: 0.5 },
    analyze: async (items) => {
      times += 1
      if (times === 1) throw new Error('out of order')
      return items.map(() => ({ language: 'en', engine: 'failing/1', findings: [], signals: {} }))
    },
  }
  const queue = createReadingQueue(reader)
  await expect(queue.analyze(texts('a'))).rejects.toThrow('out of order')
  expect(await queue.analyze(texts('b'))).toHaveLength(1)
})

test('a slow reader gets small batches, and who would wait too long is told so at once', async () => {
  const sizes: number[] = []
  const reader: Reader = {
    version: 'slow/2',
    thresholds: { pause: 0.5 },
    analyze: async (items) => {
      sizes.push(items.length)
      await new Promise((resolve) => setTimeout(resolve, 20 * items.length))
      return items.map(() => ({ language: 'en', engine: 'slow/2', findings: [], signals: {} }))
    },
  }
  const queue = createReadingQueue(reader, { ...usualLimits, maxWaitMs: 400 })
  const ask = () =>
    queue.analyze(texts('a comment')).then(
      () => 'answered',
      () => 'refused',
    )
  // It learns how slow it is.
  for (let time = 0; time < 12; time += 1) await ask()
  sizes.length = 0
  const answers = await Promise.all(Array.from({ length: 60 }, ask))
  expect(Math.max(...sizes)).toBeLessThanOrEqual(8)
  expect(answers.slice(0, 3)).toEqual(['answered', 'answered', 'answered'])
  expect(answers.slice(40)).toEqual(Array.from({ length: 20 }, () => 'refused'))
})
