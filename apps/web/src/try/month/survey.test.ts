import type { ReaderAnswer, ReaderInput } from '@hearth/composer'
import { expect, test } from 'vitest'
import type { PostsFile } from './posts-file.ts'
import { resultCsv } from './result-csv.ts'
import { countLevels, surveyPosts } from './survey.ts'

const answer = (text: string): ReaderAnswer => {
  const isHarsh = text.includes('idiot')
  const start = text.indexOf('idiot')
  return {
    analysis: {
      language: text.includes('hola') ? 'es' : 'en',
      engine: 'example/1',
      findings: [],
      signals: {},
      ...(text.includes('hola') ? { unsupported: ['language'] as const } : {}),
    },
    advice: {
      advice: isHarsh ? 'pause' : 'none',
      reasons: isHarsh ? [{ start, end: start + 5, reason: 'insult', message: '“idiot” may hurt.' }] : [],
      rewordings: [],
      cannotSoften: false,
    },
  }
}

const fileOf = (texts: readonly string[]): PostsFile => ({
  name: 'x.csv',
  columns: ['text', 'parent'],
  rows: texts.map((text) => [text, 'before']),
})

const readerWith = (asked: ReaderInput[], after = (): void => {}) => ({
  adviseMany: async (items: readonly ReaderInput[], options?: { signal?: AbortSignal | undefined }) => {
    options?.signal?.throwIfAborted()
    asked.push(...items)
    after()
    return items.map(({ text }) => answer(text))
  },
})

const options = (signal: AbortSignal, onProgress = (_: number): void => {}) => ({
  textColumn: 0,
  contextColumn: null,
  signal,
  onProgress,
})

test('counts each row once, with what could not be read apart', async () => {
  const asked: ReaderInput[] = []
  const file = fileOf(['hello', 'you idiot', '  ', 'hola'])
  const survey = await surveyPosts(readerWith(asked), file, options(new AbortController().signal))
  expect(countLevels(survey)).toEqual({ none: 1, hint: 0, pause: 1, signpost: 0, unread: 1, blank: 1 })
  expect(survey.verdicts.map(({ row }) => row)).toEqual([2, 3, 4, 5])
  expect(asked.map(({ context }) => context)).toEqual([null, null, null, null])
})

test('hands over the message answered where a column for it was chosen', async () => {
  const asked: ReaderInput[] = []
  await surveyPosts(readerWith(asked), fileOf(['hi']), { ...options(new AbortController().signal), contextColumn: 1 })
  expect(asked).toEqual([{ text: 'hi', context: 'before' }])
})

test('tells its progress, and stops when asked with what it has', async () => {
  const stop = new AbortController()
  const progress: number[] = []
  const reader = readerWith([], () => {
    if (progress.length === 1) stop.abort()
  })
  const file = fileOf(Array.from({ length: 1000 }, () => 'hi'))
  const survey = await surveyPosts(
    reader,
    file,
    options(stop.signal, (done) => progress.push(done)),
  )
  expect(progress).toEqual([200, 400])
  expect([survey.isStopped, survey.verdicts.length]).toEqual([true, 400])
})

test('passes on a failure that nobody asked for', async () => {
  const reader = { adviseMany: () => Promise.reject(new Error('reader-failed')) }
  await expect(surveyPosts(reader, fileOf(['hi']), options(new AbortController().signal))).rejects.toThrow()
})

test('the result is the file with two columns more, and no cell that a spreadsheet would run', async () => {
  const file = fileOf(['hello', '=1+1, you idiot'])
  const survey = await surveyPosts(readerWith([]), file, options(new AbortController().signal))
  expect(resultCsv(survey)).toBe(
    'text,parent,hearth,hearth_why\nhello,before,none,\n"\'=1+1, you idiot",before,pause,“idiot” may hurt.',
  )
})
