/**
 * Why a file of old scores, or a row of it, cannot be used. Stable: programs and locale files go by them.
 *
 * The file: `column-not-found`, `column-twice`, `no-score-column`, `no-text-column`, `attribute-unknown`, `nothing-to-compare`.
 * A row: the others.
 */
export const oldScoreCodes = [
  'column-not-found',
  'column-twice',
  'no-score-column',
  'no-text-column',
  'attribute-unknown',
  'nothing-to-compare',
  'score-not-a-number',
  'score-out-of-range',
  'text-missing',
  'too-many-fields',
  'line-not-json',
] as const
export type OldScoreCode = (typeof oldScoreCodes)[number]

export interface OldScoreProblem {
  readonly code: OldScoreCode
  /** What goes into its sentence. Never a text of a comment. */
  readonly fill: { readonly [place: string]: string | number }
}
