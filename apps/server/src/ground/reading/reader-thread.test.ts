import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { modelsDir, testReader } from '../testing/test-reader.ts'
import { openReaderThread, type ReaderThread } from './reader-thread.ts'

// Threads that load models: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let thread: ReaderThread
beforeAll(async () => {
  thread = await openReaderThread(modelsDir)
})
afterAll(() => thread.close())

test('it reads as the same reader does here, many at once, each with its own answer', async () => {
  const here = await testReader()
  expect([thread.version, thread.thresholds]).toEqual([here.version, here.thresholds])
  const asked = ['You are an idiot.', 'Thank you!', 'half \ud800 a pair', ''].map((text) => [
    { text, context: 'Hello' },
  ])
  const [there, same] = await Promise.all([
    Promise.all(asked.map((items) => thread.analyze(items))),
    Promise.all(asked.map((items) => here.analyze(items))),
  ])
  expect(there).toEqual(same)
})

test('it edits as the same reader does here', async () => {
  const here = await testReader()
  const text = 'You absolute idiot, the meeting is at nine.'
  const [analysis] = await here.analyze([{ text }])
  if (!thread.editor || !here.editor || !analysis) throw new Error('the shipped encoder edits')
  const proposed = await thread.editor.proposeEdits(text, analysis, null)
  expect(proposed).toEqual(await here.editor.proposeEdits(text, analysis, null))
  expect(proposed.length).toBeGreaterThan(0)
})

test('what it cannot read fails alone', async () => {
  const wrong = thread.analyze([{ text: 7 as never }])
  await expect(wrong).rejects.toThrow('the reader failed')
  expect(await thread.analyze([{ text: 'Good morning.' }])).toHaveLength(1)
})

test('models that are not there stop the start', async () => {
  await expect(openReaderThread('/nowhere')).rejects.toThrow('There is no model')
})

test('closed, it says so', async () => {
  const other = await openReaderThread(modelsDir)
  await other.close()
  await expect(other.analyze([{ text: 'x' }])).rejects.toThrow('closed')
})
