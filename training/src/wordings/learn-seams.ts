import { wordsAndMarks } from './learn-phrases.ts'

/** How surprising it is that two words or marks stand side by side, by classes of words; see `seams.ts` of the advice package. */
export interface LearnedSeams {
  /** The words that are a class of their own; `^` begins, `$` ends a text, `*…` are all other words by their ending. */
  readonly classes: readonly string[]
  /** One digit for a class: −ln of how often it stands anywhere, at most 9. */
  readonly alone: string
  /** One row for a class on the left, one digit for each on the right: −ln of how often the right follows the left, at most 9. */
  readonly after: readonly string[]
}

const ownClasses = 130
const endings = ['*ing', '*ed', '*ly', '*s', '*#', '*']

/** Counts neighbors in texts that read well. */
export function learnSeams(texts: readonly string[]): LearnedSeams {
  const lines = texts.map(wordsAndMarks)
  const frequency = new Map<string, number>()
  for (const line of lines) for (const word of line) frequency.set(word, (frequency.get(word) ?? 0) + 1)
  const frequent = [...frequency].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, ownClasses)
  const classes = ['^', '$', ...frequent.map(([word]) => word).sort(), ...endings]
  const index = new Map(classes.map((name, at) => [name, at]))
  const size = classes.length
  const pairs = new Float64Array(size * size)
  const alone = new Float64Array(size)
  for (const line of lines) {
    const ids = ['^', ...line, '$'].map((word) => index.get(word) ?? index.get(endingOf(word)) ?? size - 1)
    ids.forEach((id, at) => {
      if (at > 0) alone[id] = (alone[id] ?? 0) + 1
      const next = ids[at + 1]
      if (next !== undefined) pairs[id * size + next] = (pairs[id * size + next] ?? 0) + 1
    })
  }
  const total = alone.reduce((sum, count) => sum + count, 0)
  const share = (at: number): number => ((alone[at] ?? 0) + 0.5) / total
  return {
    classes,
    alone: classes.map((_, at) => digit(share(at))).join(''),
    after: classes.map((_, left) => {
      const row = pairs.subarray(left * size, (left + 1) * size)
      const all = row.reduce((sum, count) => sum + count, 0)
      // A few pairs' worth of chance: two words that never met may only be rare.
      return classes
        .map((_, right) => digit(((row[right] ?? 0) + smoothing * share(right)) / (all + smoothing)))
        .join('')
    }),
  }
}

const smoothing = 4

function digit(share: number): number {
  return Math.min(9, Math.max(0, Math.round(-Math.log(share))))
}

function endingOf(word: string): string {
  if (/\d/.test(word)) return '*#'
  return (
    endings.find((ending) => ending.length > 2 && word.length > ending.length + 1 && word.endsWith(ending.slice(1))) ??
    (word.length > 3 && /[^s]s$/.test(word) ? '*s' : '*')
  )
}
