import type { ScaffoldId } from './scaffold.ts'

export interface StepText {
  readonly question: string
  /** The same where the other person's name is known: `{name}`. */
  readonly named?: string
  /** How somebody else might answer. Shown beside the field; it never becomes part of a text. */
  readonly example: string
}

export interface WarningText {
  /** `{words}` are the words that it is about. */
  readonly message: string
  /** Regular expressions, found as whole words in any letter case; curly apostrophes count as straight ones. */
  readonly find?: readonly string[]
}

export interface ScaffoldText {
  readonly name: string
  /** The steps in one line. */
  readonly about: string
  readonly steps: { readonly [step: string]: StepText }
  readonly warnings: { readonly [check: string]: WarningText }
}

/** The words of all scaffolds in one language. Compiled from `locales/scaffold/<tag>.yml`. */
export interface ScaffoldLocale {
  /** BCP 47. */
  readonly tag: string
  readonly scaffolds: { readonly [id in ScaffoldId]: ScaffoldText }
}
