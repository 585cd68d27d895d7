import type { Token } from '../../text/token.ts'
import { countBits } from './decode-weights.ts'
import { type Features, groupCount, isSpelled, lettersGroup } from './features.ts'
import type { Weights } from './weights.ts'
import { letterFeatures } from './words/letters.ts'

/** Adds up the weights of a text's features: whole numbers first, so that the order of adding cannot matter. */
export interface FeatureScorer {
  /**
   * One logit for each head of the weights, before calibration. Reused: valid until the next call.
   *
   * @param features of the range, without letters
   */
  score(features: Features, range: Range): Float64Array
}

/** The row of a feature in the weights, or -1 where nobody trained on it. */
export function rowOf(weights: Weights, id: number): number {
  const bits = weights.known[id >>> 5] as number
  const bit = 1 << (id & 31)
  if ((bits & bit) === 0) return -1
  return (weights.rank[id >>> 5] as number) + countBits(bits & (bit - 1))
}

/**
 * How much one feature of a group with `count` of them counts: count^-0.375. Between 1 / count (one insult in a long polite text
 * would vanish) and no scaling at all (long texts would always win). Only square roots, which IEEE 754 rounds exactly.
 */
export function groupScale(count: number): number {
  if (count === 0) return 0
  const fourth = Math.sqrt(Math.sqrt(count))
  return 1 / (fourth * Math.sqrt(fourth))
}

/** One weight of a row; 0 where the row has none for the head. */
export function weightAt(weights: Weights, row: number, column: number): number {
  const end = weights.rowStarts[row + 1] as number
  for (let cell = weights.rowStarts[row] as number; cell < end; cell++) {
    if (weights.columns[cell] === column) return weights.values[cell] as number
  }
  return 0
}

/** A place in a text: the tokens from `from` up to `to`. */
interface Range {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
}

/** Words whose letters stay summed up, about 6 MB; when there are more, all are forgotten and learned anew. */
const rememberedWords = 24_000

/** What the letters of a word add to each head, and how many features that were. */
interface WordSum {
  /** When the word was last added: a word counts once in a text. */
  stamp: number
  readonly count: number
  readonly sums: Int32Array
}

export function createFeatureScorer(weights: Weights): FeatureScorer {
  const { rowStarts, columns, values, header } = weights
  const width = header.heads.length
  const steps = Float64Array.from(header.heads, (head) => head.step)
  const biases = Float64Array.from(header.heads, (head) => head.bias)
  const sums = new Int32Array(width)
  const logits = new Float64Array(width)
  // A feature counts once in a group; the stamp says in which group of which text it was last seen.
  const stamps = new Uint32Array(header.featureCount)
  let stamp = 0
  const words = new Map<string, WordSum>()
  const nextStamp = (): void => {
    stamp++
    if (stamp < 0xffffffff) return
    stamp = 1
    stamps.fill(0)
    words.clear()
  }

  const addRow = (row: number, to: Int32Array): void => {
    const end = rowStarts[row + 1] as number
    for (let cell = rowStarts[row] as number; cell < end; cell++) {
      const head = columns[cell] as number
      to[head] = (to[head] as number) + (values[cell] as number)
    }
  }
  const addGroup = (count: number): void => {
    const scale = groupScale(count)
    for (let head = 0; head < width; head++) {
      logits[head] = (logits[head] as number) + scale * (steps[head] as number) * (sums[head] as number)
    }
  }
  const sumOfWord = (word: string): WordSum => {
    const known = words.get(word)
    if (known !== undefined) return known
    const ids = letterFeatures(word)
    const own = new Int32Array(width)
    for (const id of ids) {
      const row = rowOf(weights, id)
      if (row >= 0) addRow(row, own)
    }
    if (words.size >= rememberedWords) words.clear()
    const sum = { stamp: 0, count: ids.length, sums: own }
    words.set(word, sum)
    return sum
  }
  /** Letters count once for each different word that has them, so that a word's can be summed up once and for all. */
  const scoreLetters = ({ tokens, from, to }: Range): void => {
    sums.fill(0)
    nextStamp()
    let count = 0
    for (let at = from; at < to; at++) {
      const token = tokens[at] as Token
      if (!isSpelled(token)) continue
      const word = sumOfWord(token.plain)
      if (word.stamp === stamp) continue
      word.stamp = stamp
      count += word.count
      for (let head = 0; head < width; head++) sums[head] = (sums[head] as number) + (word.sums[head] as number)
    }
    addGroup(count)
  }
  const score = ({ ids, starts }: Features, range: Range): Float64Array => {
    logits.set(biases)
    for (let group = 0; group < groupCount; group++) {
      if (group === lettersGroup) {
        scoreLetters(range)
        continue
      }
      const [from, to] = [starts[group] as number, starts[group + 1] as number]
      if (from === to) continue
      sums.fill(0)
      nextStamp()
      for (let at = from; at < to; at++) {
        const row = rowOf(weights, ids[at] as number)
        if (row < 0 || stamps[row] === stamp) continue
        stamps[row] = stamp
        addRow(row, sums)
      }
      addGroup(to - from)
    }
    return logits
  }
  return { score }
}
