import { countBits } from './decode-weights.ts'
import { type Features, groupCount } from './features.ts'
import type { Weights } from './weights.ts'

/** Adds up the weights of a text's features: whole numbers first, so that the order of adding cannot matter. */
export interface FeatureScorer {
  /** One logit for each head of the weights, before calibration. Reused: valid until the next call. */
  readonly logits: Float64Array
  score(features: Features): Float64Array
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
  const score = ({ ids, starts }: Features): Float64Array => {
    logits.set(biases)
    for (let group = 0; group < groupCount; group++) {
      const [from, to] = [starts[group] as number, starts[group + 1] as number]
      if (from === to) continue
      sums.fill(0)
      stamp = stamp === 0xffffffff ? 1 : stamp + 1
      if (stamp === 1) stamps.fill(0)
      for (let at = from; at < to; at++) {
        const row = rowOf(weights, ids[at] as number)
        if (row < 0 || stamps[row] === stamp) continue
        stamps[row] = stamp
        const end = rowStarts[row + 1] as number
        for (let cell = rowStarts[row] as number; cell < end; cell++) {
          const head = columns[cell] as number
          sums[head] = (sums[head] as number) + (values[cell] as number)
        }
      }
      const scale = groupScale(to - from)
      for (let head = 0; head < width; head++) {
        logits[head] = (logits[head] as number) + scale * (steps[head] as number) * (sums[head] as number)
      }
    }
    return logits
  }
  return { logits, score }
}
