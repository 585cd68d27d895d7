import type { WordingPair } from './read-pairs.ts'

/** What people wrote in the place of some words, and how often. */
export interface LearnedPhrase {
  readonly phrase: string
  /** How many harsh texts hold the words. */
  readonly seen: number
  /** What stands there afterwards, the most frequent first; '' where the words are gone. */
  readonly becomes: readonly { readonly words: string; readonly count: number }[]
}

const maxPhraseWords = 3
const maxNewWords = 3
/** A change that fewer people made is one person's taste. */
const leastCount = 3
/** Words that most people let stand where they meet them do not hurt. */
const leastShare = 0.1

/** Words and marks, lower case, plain apostrophes. */
export function wordsAndMarks(text: string): string[] {
  const plain = text.toLowerCase().replace(/[’ʼ]/g, "'")
  return plain.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'*@$-]*|[.,!?;:]/gu) ?? []
}

/** Counts which words people replace or remove, over pairs of a harsh text and its kinder ones. */
export function learnPhrases(pairs: readonly WordingPair[]): LearnedPhrase[] {
  const changes = new Map<string, Map<string, number>>()
  const sources = pairs.filter(({ rewrites }) => rewrites.length > 0)
  for (const { text, rewrites } of sources) {
    const here = new Set<string>()
    for (const rewrite of rewrites)
      for (const change of changedRuns(wordsAndMarks(text), wordsAndMarks(rewrite))) here.add(change)
    for (const change of here) {
      const [phrase = '', words = ''] = change.split('\t')
      const becomes = changes.get(phrase) ?? new Map<string, number>()
      becomes.set(words, (becomes.get(words) ?? 0) + 1)
      changes.set(phrase, becomes)
    }
  }
  const wanted = new Set([...changes].filter(([, becomes]) => sum(becomes) >= leastCount).map(([phrase]) => phrase))
  const seen = countSeen(sources, wanted)
  return [...wanted]
    .map(
      (phrase): LearnedPhrase => ({
        phrase,
        seen: seen.get(phrase) ?? 0,
        becomes: [...(changes.get(phrase) ?? [])]
          .map(([words, count]) => ({ words, count }))
          .filter(({ count }) => count >= leastCount)
          .sort((a, b) => b.count - a.count || (a.words < b.words ? -1 : 1)),
      }),
    )
    .map((one) => ({ ...one, becomes: one.becomes.filter(({ words }) => !isSpelling(one.phrase, words)) }))
    .filter(
      ({ becomes, seen: all }) =>
        becomes.length > 0 && becomes.reduce((total, { count }) => total + count, 0) >= all * leastShare,
    )
    .sort((a, b) => (a.phrase < b.phrase ? -1 : 1))
}

/** "dont" and "don't", "im" and "i am": the writer's spelling is the writer's. */
function isSpelling(before: string, after: string): boolean {
  const letters = (words: string): string => words.replace(/[^\p{L}]/gu, '')
  const [a, b] = [letters(before), letters(after)]
  return b !== '' && a.at(0) === b.at(0) && Math.abs(a.length - b.length) <= 2 && a.slice(0, 2) === b.slice(0, 2)
}

function sum(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}

function countSeen(pairs: readonly WordingPair[], wanted: ReadonlySet<string>): Map<string, number> {
  const seen = new Map<string, number>()
  for (const { text } of pairs) {
    const words = wordsAndMarks(text)
    const here = new Set<string>()
    for (let at = 0; at < words.length; at += 1)
      for (let length = 1; length <= maxPhraseWords; length += 1) here.add(words.slice(at, at + length).join(' '))
    for (const phrase of here) if (wanted.has(phrase)) seen.set(phrase, (seen.get(phrase) ?? 0) + 1)
  }
  return seen
}

/** Runs of words that were changed, as `before<tab>after`; a run next to another change, or a long one, says little and is left out. */
export function changedRuns(before: readonly string[], after: readonly string[]): string[] {
  const width = after.length + 1
  const common = new Uint16Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        before[i] === after[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0)
  const runs: string[] = []
  let gone: string[] = []
  let come: string[] = []
  const close = (): void => {
    const words = gone.filter((word) => /\p{L}/u.test(word))
    if (
      words.length > 0 &&
      words.length === gone.length &&
      gone.length <= maxPhraseWords &&
      come.length <= maxNewWords &&
      come.every((word) => /\p{L}/u.test(word))
    )
      runs.push(`${gone.join(' ')}\t${come.join(' ')}`)
    gone = []
    come = []
  }
  let i = 0
  let j = 0
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      close()
      i += 1
      j += 1
    } else if (
      i < before.length &&
      (j >= after.length || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      gone.push(before[i] ?? '')
      i += 1
    } else {
      come.push(after[j] ?? '')
      j += 1
    }
  }
  close()
  return runs
}
