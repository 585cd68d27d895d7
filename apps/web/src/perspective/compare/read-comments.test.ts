import type { ReaderAnswer, ReaderInput } from '@hearth/composer'
import { findColumns, type PairColumns, type TextColumns } from '@hearth/insight'
import { expect, test } from 'vitest'
import { type OldFile, parseOldFile } from './file/old-file.ts'
import { readComments, takePairs } from './read-comments.ts'
import { scoresCsv } from './result/scores-csv.ts'

const fileOf = (text: string): OldFile => {
  const file = parseOldFile('x', text)
  if (typeof file === 'string') throw new Error(file)
  return file
}

/** The more exclamation marks, the harsher; a text that begins with ¿ is not English. */
const answer = ({ text, language }: ReaderInput): ReaderAnswer => {
  const toxicity = (text.match(/!/g)?.length ?? 0) / 10
  const isRead = !text.startsWith('¿') || language === 'en'
  return {
    analysis: {
      language: isRead ? 'en' : 'es',
      engine: 'example/1',
      findings: [],
      signals: {},
      ...(isRead ? { scores: { toxicity } } : { unsupported: ['language'] as const }),
    },
    advice: { advice: 'none', reasons: [], rewordings: [], cannotSoften: false },
  }
}
const reader = (after = (): void => {}) => ({
  adviseMany: async (items: readonly ReaderInput[], options?: { signal?: AbortSignal | undefined }) => {
    options?.signal?.throwIfAborted()
    after()
    return items.map(answer)
  },
})
const options = (stop = new AbortController(), onProgress = (_: number): void => {}) => ({
  signal: stop.signal,
  onProgress,
})

test('reads every comment once, and names what could not be used with its line', async () => {
  const file = fileOf('id,text,TOXICITY\na,hey!,0.9\nb,"two\nlines",1.5\nc,,0.3\nd,¿qué?,0.2\ne,calm,\n')
  const columns = findColumns(file.header) as TextColumns
  const outcome = await readComments(reader(), file, columns, options())
  expect(outcome.attributes).toEqual([
    { attribute: 'toxicity', name: 'TOXICITY', pairs: [{ row: 2, id: 'a', theirs: 0.9, ours: 0.1 }] },
  ])
  expect([outcome.unread, outcome.isStopped, outcome.engine]).toEqual([1, false, 'example/1'])
  expect(outcome.bad.map(({ row, line, problem }) => [row, line, problem.code])).toEqual([
    [3, 3, 'score-out-of-range'],
    [4, 5, 'text-missing'],
  ])
  expect(outcome.textOf?.(2)).toBe('hey!')
  expect(scoresCsv(outcome.attributes)).toBe('row,id,attribute,theirs,ours\n2,a,TOXICITY,0.9,0.1')
})

test('tells its progress, and stops when asked with what it has', async () => {
  const file = fileOf(`text,TOXICITY\n${'hey!,0.5\n'.repeat(100)}`)
  const stop = new AbortController()
  const progress: number[] = []
  const slow = reader(() => {
    if (progress.length === 1) stop.abort()
  })
  const outcome = await readComments(
    slow,
    file,
    findColumns(file.header) as TextColumns,
    options(stop, (done) => progress.push(done)),
  )
  expect(progress).toEqual([32, 64])
  expect([outcome.isStopped, outcome.attributes[0]?.pairs.length]).toEqual([true, 64])
})

test('passes on a failure that nobody asked for', async () => {
  const file = fileOf('text,TOXICITY\nhey!,0.5\n')
  const broken = { adviseMany: () => Promise.reject(new Error('reader-failed')) }
  await expect(readComments(broken, file, findColumns(file.header) as TextColumns, options())).rejects.toThrow()
})

test('takes what shadow mode wrote without a reader', () => {
  const file = fileOf(
    'day,attribute,language,ours,theirs,engine\n2026-11-21,TOXICITY,en,0.1,0.2,r/1\n2026-11-21,NICENESS,en,0.1,0.2,r/1\n',
  )
  const outcome = takePairs(file, findColumns(file.header) as PairColumns)
  expect(outcome).toMatchObject({ isShadow: true, engine: 'r/1', textOf: null })
  expect(outcome.bad.map(({ row, problem }) => [row, problem.code])).toEqual([[3, 'attribute-unknown']])
})
