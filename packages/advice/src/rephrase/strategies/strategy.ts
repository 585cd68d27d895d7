import type { Strategy } from '@hearth/contract'
import type { DraftToReword } from '../draft.ts'
import type { Edit } from '../words/edit.ts'

/** One way of saying it kinder. It only proposes; the guards decide what is shown. */
export interface WordingStrategy {
  readonly id: Strategy
  /** Edits in bounds of the text, the most promising first. They may overlap; whoever combines them takes care. */
  readonly propose: (draft: DraftToReword) => readonly Edit[]
}
