import type { Strategy } from '@hearth/contract'
import type { Edit } from './words/edit.ts'

/** A whole new text and how it came about. */
export interface Candidate {
  readonly text: string
  readonly strategy: Strategy
  readonly edits: readonly Edit[]
  /** Whether a learned tagger would make just these changes: its first choice reads better than what rules cut. */
  readonly isLearned?: boolean
}
