import type { Strategy } from '@hearth/contract'
import type { Edit } from './words/edit.ts'

/** A whole new text and how it came about. */
export interface Candidate {
  readonly text: string
  readonly strategy: Strategy
  readonly edits: readonly Edit[]
}
