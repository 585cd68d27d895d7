import type { WorkerReader } from '@hearth/composer'
import {
  type AttributePairs,
  gatherPairs,
  gatherTexts,
  type OldScoreProblem,
  type PairColumns,
  readPairRow,
  readTextRow,
  scoreTexts,
  type TextColumns,
} from '@hearth/insight'
import type { OldFile, OldRow } from './file/old-file.ts'

/** More would take hours in a page; the command line reads as many as one likes. */
export const maxComments = 50_000

/** A row that could not be used. */
export interface BadRow {
  readonly row: number
  readonly line: number
  readonly problem: OldScoreProblem
}

/** All that a file of old scores came to. */
export interface Outcome {
  readonly attributes: readonly AttributePairs[]
  /** The reader that gave our scores. */
  readonly engine: string
  readonly isShadow: boolean
  /** Comments in a language that the reader does not read. */
  readonly unread: number
  /** Comments that were read without the encoder. */
  readonly degraded: number
  /** Rows of shadow mode that another version of the reader scored. */
  readonly otherEngines: number
  readonly bad: readonly BadRow[]
  /** Whether somebody stopped before the end. */
  readonly isStopped: boolean
  /** The comment in a row; null where there are none. */
  readonly textOf: ((row: number) => string) | null
}

/** Takes the pairs that shadow mode wrote. */
export const takePairs = (file: OldFile, columns: PairColumns): Outcome => {
  const gathering = gatherPairs()
  const bad: BadRow[] = []
  for (const row of file.rows) {
    const read = row.isBroken ? notJson : readPairRow(row.fields, columns)
    if (read.kind === 'row') gathering.add(row.row, read)
    else if (read.kind === 'bad') bad.push({ row: row.row, line: row.line, problem: read.problem })
  }
  return { ...gathering.end(), isShadow: true, unread: 0, degraded: 0, bad, isStopped: false, textOf: null }
}

const notJson = { kind: 'bad', problem: { code: 'line-not-json', fill: {} } } as const

interface ReadOptions {
  readonly signal: AbortSignal
  readonly onProgress: (done: number) => void
}

/** So many rows go to the worker at a time: often enough for a bar that moves and a stop that stops. */
const rowsAtOnce = 32

/**
 * Reads comments as the Perspective door does, with everything that the reader has.
 *
 * @throws what the reader throws, except after a stop: then the answer is what was read until then
 */
export const readComments = async (
  reader: Pick<WorkerReader, 'adviseMany'>,
  file: OldFile,
  columns: TextColumns,
  { signal, onProgress }: ReadOptions,
): Promise<Outcome> => {
  const gathering = gatherTexts(columns.scores)
  const bad: BadRow[] = []
  const places = new Map<number, OldRow>()
  const textOf = (row: number): string => places.get(row)?.fields[columns.text] ?? ''
  const end = (isStopped: boolean): Outcome => ({
    ...gathering.end(),
    isShadow: false,
    otherEngines: 0,
    bad,
    isStopped,
    textOf,
  })
  for (let from = 0; from < file.rows.length; from += rowsAtOnce) {
    const rows = file.rows.slice(from, from + rowsAtOnce).flatMap((row) => {
      const read = row.isBroken ? notJson : readTextRow(row.fields, columns)
      if (read.kind === 'bad') bad.push({ row: row.row, line: row.line, problem: read.problem })
      return read.kind === 'row' ? [{ row, read }] : []
    })
    try {
      const items = rows.map(({ read: { text, context } }) => ({ text, context }))
      const analyses = await scoreTexts(items, async (some) =>
        (await reader.adviseMany(some, { tier: 'scores', signal })).map(({ analysis }) => analysis),
      )
      for (const [index, { row, read }] of rows.entries()) {
        const analysis = analyses[index]
        if (analysis === undefined) continue
        gathering.add(row.row, read, analysis)
        places.set(row.row, row)
      }
    } catch (failure) {
      if (signal.aborted) return end(true)
      throw failure
    }
    onProgress(Math.min(file.rows.length, from + rowsAtOnce))
  }
  return end(false)
}
