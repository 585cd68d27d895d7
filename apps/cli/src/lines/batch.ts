import type { WordId } from '../words.ts'

/** One line as it was read; `problem` where its bytes are not text. */
export interface RawLine {
  readonly number: number
  readonly line: string
  readonly problem?: WordId
}

export type Batch = readonly RawLine[]

export interface LineProblem {
  readonly number: number
  readonly problem: WordId
}

export interface BatchAnswer {
  /** The answers, one JSON object a line, each with its line break. */
  readonly output: string
  readonly answered: number
  readonly problems: readonly LineProblem[]
}
