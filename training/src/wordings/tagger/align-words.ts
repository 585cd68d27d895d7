import type { Word } from '../../../../packages/analysis/src/edits/words-of.ts'

/** What becomes of a run of words: `[from, to)` of the old words give way to `words`; where `from` is `to`, `words` come in before `from`. */
export interface Change {
  readonly from: number
  readonly to: number
  readonly words: string
}

/** The changes that make `after` of `before`, by their longest common subsequence; of equal ones the first that keeps. */
export function changesBetween(before: readonly Word[], after: readonly Word[]): Change[] {
  const width = after.length + 1
  const common = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        before[i]?.word === after[j]?.word
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
  const changes: Change[] = []
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    const [from, since] = [i, j]
    while (i < before.length || j < after.length) {
      if (i < before.length && j < after.length && before[i]?.word === after[j]?.word) break
      const goes = (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)
      if (i < before.length && (j >= after.length || goes)) i += 1
      else j += 1
    }
    if (i > from || j > since) {
      const come = after.slice(since, j).map(({ word }) => word)
      changes.push({ from, to: i, words: come.join(' ') })
    }
    i += 1
    j += 1
  }
  return changes
}
