import type { AttributeId } from '@hearth/contract'
import type { Part } from '../src/rows/row.ts'
import type { ReadFile } from '../src/sources/source.ts'

/** A text in one language and what raters said of it. An attribute that is absent is unknown, never no. */
export interface LanguageRow {
  readonly text: string
  /** Rows that are not held out are fitted on, and in turn calibrated on. */
  readonly part: Exclude<Part, 'dev'>
  readonly labels: { readonly [attribute in AttributeId]?: boolean }
  /** How much the row counts in fitting, 1 where it is left out. */
  readonly weight?: number
  /** Written for Hearth. */
  readonly isOwn?: boolean
}

export interface LanguageFit {
  /** How hard all weights are held back. */
  readonly l2: number
  /** How freely words, and runs of letters, may be used. */
  readonly words: number
  readonly letters: number
  /** Features that are kept, those that move most. */
  readonly keep: number
  /** Share of harmless rows of unseen folds that may stand at or above a threshold; below 1 % by as much as life differs from them. */
  readonly falseShare: number
}

/** What is particular to one language that a model is fitted for. */
export interface LanguageSet {
  /** BCP 47. */
  readonly code: string
  /** In English, for cards. */
  readonly name: string
  /** The sets of `datasets.yml` in the data folder that rows come from. */
  readonly sets: readonly string[]
  /** What is fitted; toxicity first. */
  readonly heads: readonly AttributeId[]
  readonly fit: LanguageFit
  readonly read: (read: ReadFile) => readonly LanguageRow[]
  /** How much our own lines count beside a large set, 1 where it is left out. */
  readonly ownWeight?: number
  /** What one should know of the rows before trusting a figure: for the card. */
  readonly caveats: readonly string[]
}
