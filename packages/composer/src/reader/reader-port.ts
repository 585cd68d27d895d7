import type { ConsiderateSettings } from '@hearth/analysis'
import type { Advice, Analysis, AttributeId } from '@hearth/contract'

/** One text to advise on; `context` is the one message that it answers. */
export interface ReaderInput {
  readonly text: string
  readonly context?: string | null
  /** What the text is said to be in (BCP 47): it is then taken at its word. Only where scores alone are asked for. */
  readonly language?: string
  /** Whether the person turned quiet hints on. */
  readonly hints?: boolean
  /** Which words that shut people out to hint at; none where it is left out. */
  readonly considerate?: ConsiderateSettings
  /** Wordings by somebody else, to be checked: those that pass every guard come back as `from: 'plug-in'`, and none of our own. */
  readonly proposed?: readonly string[]
}

/** What the reader saw, and what it would say about it. */
export interface ReaderAnswer {
  readonly analysis: Analysis
  readonly advice: Advice
  /** The attributes that reach the reader's published thresholds: what it would stand by, without a number. */
  readonly noticed?: readonly AttributeId[]
}

/**
 * Whoever reads drafts for the composer. The default reads in a worker on this device; a page may hand in its own.
 * A rejection is an ordinary outcome: the message then goes unread.
 */
export interface ReaderPort {
  /** Called when somebody starts to write, so that the first answer is not late. */
  warm?(): void
  advise(input: ReaderInput, options?: { readonly signal?: AbortSignal }): Promise<ReaderAnswer>
  /** What can be said within a few milliseconds, without the encoder: it stands in where `advise` would be late. */
  adviseFast?(input: ReaderInput, options?: { readonly signal?: AbortSignal }): Promise<ReaderAnswer>
}
