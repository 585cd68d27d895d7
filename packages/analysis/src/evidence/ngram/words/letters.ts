import { join, toFeature } from '../hash.ts'

const seed = 5
const edge = 2
/** Words longer than this are read by their first letters only; it bounds the work on hostile input. */
const longestWord = 32
const longestRun = 5
const shortestRun = 3

/** Feature ids of all runs of three to five letters within a word and its edges, repeats included. */
export function letterFeatures(word: string): number[] {
  const ids: number[] = []
  const size = Math.min(word.length, longestWord)
  for (let from = -1; from <= size - 2; from++) {
    let hash = seed
    const end = Math.min(from + longestRun, size + 1)
    for (let next = from; next < end; next++) {
      hash = join(hash, next < 0 || next >= size ? edge : word.charCodeAt(next))
      // The whole word with both edges is the word feature already.
      if (next - from >= shortestRun - 1 && !(from === -1 && next === size)) ids.push(toFeature(hash))
    }
  }
  return ids
}
