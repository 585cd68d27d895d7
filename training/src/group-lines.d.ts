/** Words for comparison only: lower case, letters and digits. */
export declare function plainWords(text: string): string[]
/**
 * Ties lines that must stay on one side of a split: same context, minimal contrast, near-duplicate, or the same text.
 * Returns one group number for each line; lines of one group share it.
 */
export declare function groupLines(
  lines: readonly {
    readonly text: string
    readonly context: string | null
    readonly file: string
  }[],
): number[]
