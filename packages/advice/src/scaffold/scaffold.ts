/** A way of saying something hard or dear, asked for in steps. The words are the writer's alone. */
export interface Scaffold {
  readonly id: ScaffoldId
  /** In the order in which they are asked, and in which the answers stand in the text. Each may be left out. */
  readonly steps: readonly ScaffoldStep[]
  readonly checks: readonly ScaffoldCheck[]
}

export type ScaffoldId = 'thanks' | 'apology' | 'feedback' | 'disagreement' | 'empathy'

export interface ScaffoldStep {
  readonly id: string
  /** To answer it one looks at what the other person wrote. */
  readonly looksBack?: boolean
  /** Begins a sentence that the next answer ends: nothing but a space comes between them. */
  readonly leadsOn?: boolean
}

/**
 * Something to be said about an answer. Its words and patterns are in the locale, under the same id.
 *
 * - `says`: wherever a pattern is found in the answer;
 * - `only`: where every sentence of the answer is one of the patterns, and nothing else is told;
 * - `lacks`: where there is no answer, or none but those patterns.
 */
export interface ScaffoldCheck {
  readonly id: string
  readonly kind: 'says' | 'only' | 'lacks'
  readonly steps: readonly string[]
}

/** What has been answered so far, by the id of the step. */
export type ScaffoldAnswers = { readonly [step: string]: string | undefined }

/** Part of a text: UTF-16 code units, half-open. */
export interface ScaffoldSpan {
  readonly start: number
  readonly end: number
}
