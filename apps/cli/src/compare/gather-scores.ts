import { availableParallelism } from 'node:os'
import type { Analysis, AnalysisInput } from '@hearth/contract'
import {
  type AttributePairs,
  gatherPairs,
  gatherTexts,
  type OldScoreProblem,
  type PairColumns,
  readPairRow,
  readTextRow,
  type TextColumns,
  type TextRow,
} from '@hearth/insight'
import { openWorkerPool, type WorkerPool } from '../bulk/worker-pool.ts'
import type { LoadedModel } from '../reading/load-model.ts'
import type { CompareOptions } from './compare-options.ts'
import { problemWords } from './old-score-words.ts'
import type { OldRow, OldRows, OldScores } from './open-old-scores.ts'
import type { Scorer } from './open-scorer.ts'

/** So many comments are read in this thread before others have started and loaded their reader. */
const commentsBeforeThreads = 500
const compareWorker = new URL('./compare-worker.ts', import.meta.url)

/** All that a file of old scores came to. */
export interface Gathered {
  readonly attributes: readonly AttributePairs[]
  /** The reader that gave our scores. */
  readonly engine: string
  /** Comments in a language that the reader does not read. */
  readonly unread: number
  /** Comments that were read without the encoder. */
  readonly degraded: number
  /** Rows of shadow mode that another version of the reader scored. */
  readonly otherEngines: number
  /** Texts of rows, where they were asked for: their beginnings. */
  readonly texts: ReadonlyMap<number, string>
}

/** What is told on the way. */
export interface Heard {
  readonly problem: (row: OldRow, words: string) => void
  readonly progress: (rows: number, bytes: number) => void
}

/** Takes the pairs that shadow mode wrote. */
export async function gatherShadow(
  batches: OldScores['batches'],
  columns: PairColumns,
  heard: Heard,
): Promise<Gathered> {
  const gathering = gatherPairs()
  for await (const { rows, bytes } of batches) {
    for (const row of rows) {
      const read = row.problem === undefined ? readPairRow(row.fields, columns) : null
      if (read?.kind === 'row') gathering.add(row.row, read)
      else tellOf(row, read, heard)
    }
    heard.progress(rows.length, bytes)
  }
  return { ...gathering.end(), unread: 0, degraded: 0, texts: new Map() }
}

interface InFlight {
  readonly rows: readonly { readonly row: OldRow; readonly read: TextRow }[]
  readonly count: number
  readonly bytes: number
  readonly answer: Promise<readonly Analysis[]>
}

/**
 * Reads comments, in their order: the first in this thread, many on all cores. Never more than a few batches are in memory; of
 * what was read, the scores alone stay.
 */
export async function gatherComments(
  batches: OldScores['batches'],
  columns: TextColumns,
  { model, scorer, options, heard }: { model: LoadedModel; scorer: Scorer; options: CompareOptions; heard: Heard },
): Promise<Gathered> {
  const gathering = gatherTexts(columns.scores)
  const texts = new Map<number, string>()
  const threads = availableParallelism()
  const inFlight: InFlight[] = []
  let pool: WorkerPool<readonly AnalysisInput[], readonly Analysis[]> | undefined
  let comments = 0

  const send = ({ rows, bytes }: OldRows): void => {
    const readable = rows.flatMap((row) => {
      const read = row.problem === undefined ? readTextRow(row.fields, columns) : null
      if (read?.kind === 'row') return [{ row, read }]
      tellOf(row, read, heard)
      return []
    })
    comments += readable.length
    if (threads > 1 && comments > commentsBeforeThreads) {
      pool ??= openWorkerPool(compareWorker, { model, tier: options.tier }, threads)
    }
    const items = readable.map(({ read: { text, context } }) => ({ text, context }))
    const answer = pool ? pool.answer(items) : scorer.score(items)
    answer.catch(() => {})
    inFlight.push({ rows: readable, count: rows.length, bytes, answer })
  }
  const receive = async (atMost: number): Promise<void> => {
    while (inFlight.length > atMost) {
      const { rows, count, bytes, answer } = inFlight.shift() as InFlight
      const analyses = await answer
      for (const [at, { row, read }] of rows.entries()) {
        gathering.add(row.row, read, analyses[at] as Analysis)
        if (options.showText) texts.set(row.row, beginningOf(read.text))
      }
      heard.progress(count, bytes)
    }
  }
  try {
    for await (const batch of batches) {
      send(batch)
      await receive(pool ? threads * 3 - 1 : 0)
    }
    await receive(0)
  } finally {
    await pool?.close()
  }
  return { ...gathering.end(), otherEngines: 0, texts }
}

function tellOf(row: OldRow, read: { kind: string; problem?: OldScoreProblem } | null, { problem }: Heard): void {
  if (row.problem !== undefined) problem(row, row.problem)
  else if (read?.problem) problem(row, problemWords(read.problem))
}

/** So much of a text is shown where texts are asked for, in characters. */
const shownText = 80

function beginningOf(text: string): string {
  return text
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim()
    .slice(0, shownText)
}
