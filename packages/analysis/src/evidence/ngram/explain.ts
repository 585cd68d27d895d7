import type { Features, NgramInput } from './features.ts'
import { groupCount } from './features.ts'
import { groupScale, rowOf, weightAt } from './score-features.ts'
import type { Weights } from './weights.ts'

/** How much a token moves a head's logit, with its place in the author's own text (half-open UTF-16 offsets). */
export interface TokenWeight {
  readonly start: number
  readonly end: number
  readonly weight: number
}

/**
 * Shares each feature's part of the logit evenly among the tokens it was read from; a feature that occurs several times is
 * shared among all of its places. Features of the context and of the structure belong to no token and are left out.
 */
export function explainHead(weights: Weights, column: number, input: NgramInput, features: Features): TokenWeight[] {
  const { ids, starts, firstToken, endToken } = features
  const step = weights.header.heads[column]?.step ?? 0
  const sums = new Float64Array(input.tokens.length)
  for (let group = 0; group < groupCount; group++) {
    const [from, to] = [starts[group] as number, starts[group + 1] as number]
    const places = new Map<number, number>()
    for (let at = from; at < to; at++) places.set(ids[at] as number, (places.get(ids[at] as number) ?? 0) + 1)
    const scale = groupScale(to - from) * step
    for (let at = from; at < to; at++) {
      const first = firstToken[at] as number
      const row = first < 0 ? -1 : rowOf(weights, ids[at] as number)
      if (row < 0) continue
      const end = endToken[at] as number
      const share = (scale * weightAt(weights, row, column)) / (places.get(ids[at] as number) as number)
      for (let token = first; token < end; token++) sums[token] = (sums[token] as number) + share / (end - first)
    }
  }
  return input.tokens.map((token, at) => ({ start: token.start, end: token.end, weight: sums[at] as number }))
}
