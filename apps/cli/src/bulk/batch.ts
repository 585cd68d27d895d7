import type { WordId } from '../words.ts'
import type { Tally } from './summary/tally.ts'

/** Why a row cannot be answered: a text of the locale file, with what goes into its places. */
export interface Problem {
  readonly id: WordId
  readonly fill?: { readonly [place: string]: string | number }
}

/** One row as it was read. */
export interface RawRow {
  /** JSON Lines: the line number. CSV: the row as a spreadsheet numbers it, the header being 1. */
  readonly row: number
  /** The line on which it begins; another number than `row` where fields hold line breaks. */
  readonly line: number
  /** The fields of a CSV row; of JSON Lines the line itself. */
  readonly fields: readonly string[]
  readonly problem?: Problem
}

/** How much of the input has been taken: bytes, rows and lines from its beginning. */
export interface Position {
  readonly bytes: number
  readonly rows: number
  readonly lines: number
}

/** Rows that are answered together, and where the input goes on after them. */
export interface Batch {
  readonly rows: readonly RawRow[]
  readonly end: Position
}

export interface RowProblem {
  readonly row: number
  readonly line: number
  readonly problem: Problem
}

export interface BatchAnswer {
  /** What goes to the output, line breaks included. */
  readonly output: string
  readonly problems: readonly RowProblem[]
  readonly tally: Tally
}

/** Rows of one batch at most: enough for an encoder to read texts of like length together. */
export const maxBatchRows = 256
/** Bytes of one batch, more or less: a longer row is a batch of its own. */
export const maxBatchBytes: number = 128 * 1024
/** A longer line or row is refused, so that a file without line breaks, or an open quote, cannot fill the memory. */
export const maxRowBytes: number = 16 * 1024 * 1024
