import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { askInTime } from './ask-in-time.ts'
import type { ReaderAnswer, ReaderPort } from './reader-port.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const answer = (engine: string): ReaderAnswer => ({
  analysis: { language: 'en', engine, findings: [], signals: {} },
  advice: { advice: 'none', reasons: [], rewordings: [], cannotSoften: false },
})
const after = async (ms: number, engine: string): Promise<ReaderAnswer> => {
  await new Promise((resolve) => setTimeout(resolve, ms))
  return answer(engine)
}
const said = async (reader: ReaderPort): Promise<string | null> => {
  const asked = askInTime(reader, { text: 'hello' }, 400)
  await vi.advanceTimersByTimeAsync(400)
  return (await asked)?.analysis.engine ?? null
}

test('the whole answer counts where it is in time, whatever came first', async () => {
  expect(await said({ advise: () => after(300, 'whole'), adviseFast: () => after(5, 'fast') })).toBe('whole')
})

test('what could be said at once stands in where the whole answer is late', async () => {
  expect(await said({ advise: () => after(900, 'whole'), adviseFast: () => after(5, 'fast') })).toBe('fast')
})

test('it stands in where the whole answer fails, too, before or after it came', async () => {
  const fails = async (ms: number): Promise<never> => {
    await after(ms, 'none')
    throw new Error('reader-failed')
  }
  expect(await said({ advise: () => fails(50), adviseFast: () => after(5, 'fast') })).toBe('fast')
  expect(await said({ advise: () => fails(1), adviseFast: () => after(5, 'fast') })).toBe('fast')
})

test('a reader without a first answer, or with a late one, leaves the message unread', async () => {
  expect(await said({ advise: () => after(900, 'whole') })).toBe(null)
  expect(await said({ advise: () => after(900, 'whole'), adviseFast: () => after(800, 'fast') })).toBe(null)
  expect(await said({ advise: () => Promise.reject(new Error('reader-failed')) })).toBe(null)
})

test('a late reader is told that nobody waits any more', async () => {
  let signal: AbortSignal | undefined
  await said({
    advise: (_, options) => {
      signal = options?.signal
      return after(900, 'whole')
    },
  })
  expect(signal?.aborted).toBe(true)
})
