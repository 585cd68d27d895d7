import type { Entry } from '../../ground/doors/doorkeeper.ts'
import type { Answer } from '../analyze/analyze-comment.ts'

/** Asks the original the same, while it still answers, and has both scores recorded. Never with a text. */
export interface Shadow {
  /** Does not wait and never throws: whoever asked here has been answered already. */
  send(entry: Entry, answer: Answer): void
  /** Waits for what is on its way. */
  close(): Promise<void>
}
