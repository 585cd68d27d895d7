import type { AttributePairs, Comparison } from '@hearth/insight'
import type { Gathered } from '../gather-scores.ts'

export interface ComparedAttribute extends AttributePairs {
  readonly comparison: Comparison
}

/** All that there is to tell. */
export interface Compared extends Omit<Gathered, 'attributes'> {
  readonly attributes: readonly ComparedAttribute[]
  /** Rows that could not be read. */
  readonly bad: number
  /** Whether the file is one that shadow mode wrote. */
  readonly isShadow: boolean
  /** The reader of this checkout. */
  readonly currentEngine: string
  /** Columns with scores that Hearth does not give. */
  readonly unscored: readonly string[]
}
