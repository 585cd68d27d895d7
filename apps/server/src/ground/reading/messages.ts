import type { Editor, Seam, TaggedEdits } from '@hearth/analysis'
import type { Analysis, AnalysisInput, Thresholds } from '@hearth/contract'

/** What the thread is started with. */
export interface ThreadData {
  readonly modelsDir: string
}

/** What it is asked: to read texts, to propose edits of one, or where some are broken. */
export type Ask = { readonly id: number } & (
  | { readonly kind: 'analyze'; readonly items: readonly AnalysisInput[] }
  | { readonly kind: 'propose'; readonly given: Parameters<Editor['proposeEdits']> }
  | { readonly kind: 'seams'; readonly texts: readonly string[] }
)

/** What a question gets, by its kind. */
export type Answer = readonly Analysis[] | readonly TaggedEdits[] | readonly (readonly Seam[])[]

/** What it says: once that it is ready, then one answer for each question. */
export type Said =
  | {
      readonly kind: 'ready'
      readonly version: string
      readonly thresholds: Thresholds
      readonly languages: readonly string[]
      readonly canEdit: boolean
    }
  | { readonly kind: 'answered'; readonly id: number; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }
