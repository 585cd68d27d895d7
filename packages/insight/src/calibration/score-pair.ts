/** One comment on one attribute: what Perspective said then, and what Hearth says now. Never with its text. */
export interface ScorePair {
  /** Where it stands in the file, as a spreadsheet numbers it: the row with the names is 1. */
  readonly row: number
  readonly id: string | null
  /** In [0, 1]. */
  readonly theirs: number
  /** In [0, 1]. */
  readonly ours: number
}
