import { plainWords } from '../rows/group-lines.ts'

/** Words in a row that two texts share only where one was made from the other. */
const runLength = 8
const shingleLength = 3
/** Share of all three-word runs of two texts that both have (Jaccard), from which they are near-duplicates. */
const nearShare = 0.5
/** Texts of fewer runs than this share them by chance. */
const fewestShingles = 4
/** Runs that this many texts have say nothing about any two of them. */
const commonFrom = 200

const runsOf = (words: readonly string[], length: number): Set<string> => {
  const runs = new Set<string>()
  for (let from = 0; from + length <= words.length; from++) {
    const run = words.slice(from, from + length)
    // Letters set apart to hide a word ("i d i o t") are no words.
    if (run.some((word) => word.length > 1)) runs.add(run.join(' '))
  }
  return runs
}

const push = (lists: Map<string, number[]>, key: string, at: number): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [at])
  else if (list.length < commonFrom) list.push(at)
}

/** Finds, for a text, those added before that it repeats in part. */
export interface OverlapIndex {
  /** Numbers of the texts near this one, in the order they were added; equal texts are always near. */
  readonly find: (text: string) => number[]
  /** Adds a text; the first has number 0. */
  readonly add: (text: string) => void
}

/** An empty index over normalized words: a shared run of eight words, or half of all three-word runs, is an overlap. */
export function createOverlapIndex(): OverlapIndex {
  const whole = new Map<string, number[]>()
  const long = new Map<string, number[]>()
  const short = new Map<string, number[]>()
  const sizes: number[] = []
  return {
    find(text) {
      const words = plainWords(text)
      const found = new Set(whole.get(words.join(' ')) ?? [])
      for (const run of runsOf(words, runLength)) for (const at of long.get(run) ?? []) found.add(at)
      const shingles = runsOf(words, shingleLength)
      const shared = new Map<number, number>()
      for (const shingle of shingles)
        for (const at of short.get(shingle) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
      for (const [at, count] of shared) {
        const size = sizes[at] as number
        if (Math.min(size, shingles.size) < fewestShingles) continue
        if (count / (size + shingles.size - count) >= nearShare) found.add(at)
      }
      return [...found].sort((a, b) => a - b)
    },
    add(text) {
      const at = sizes.length
      const words = plainWords(text)
      const shingles = runsOf(words, shingleLength)
      sizes.push(shingles.size)
      if (words.length > 0) push(whole, words.join(' '), at)
      for (const run of runsOf(words, runLength)) push(long, run, at)
      for (const shingle of shingles) push(short, shingle, at)
    },
  }
}
