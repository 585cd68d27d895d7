import type { Analysis, AnalysisInput, Thresholds } from '@hearth/contract'

/** What the thread is started with. */
export interface ThreadData {
  readonly modelsDir: string
}

/** What it is asked. */
export interface Ask {
  readonly id: number
  readonly items: readonly AnalysisInput[]
}

/** What it says: once that it is ready, then one answer for each question. */
export type Said =
  | {
      readonly kind: 'ready'
      readonly version: string
      readonly thresholds: Thresholds
      readonly languages: readonly string[]
    }
  | { readonly kind: 'read'; readonly id: number; readonly analyses: readonly Analysis[] }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }
