import type { Features, NgramInput } from './features.ts'
import { groupCount, lettersGroup } from './features.ts'
import { groupScale, rowOf, weightAt } from './score-features.ts'
import type { Weights } from './weights.ts'

/** How much a token moves a head's logit, with its place in the author's own text (half-open UTF-16 offsets). */
export interface TokenWeight {
  readonly start: number
  readonly end: number
  readonly weight: number
}

/** What a word that means nothing by itself gets of a run of words, beside one that does. */
const smallShare = 0.02

/**
 * Shares each feature's part of the logit among the tokens it was read from: a run of words mostly to those that weigh by
 * themselves, so that "stupid of you" marks "stupid". A feature that occurs several times is shared among all of its places. Features of the
 * context and of the structure belong to no token and are left out.
 */
export function explainHead(weights: Weights, column: number, input: NgramInput, features: Features): TokenWeight[] {
  const { ids, starts, firstToken, endToken } = features
  const step = weights.header.heads[column]?.step ?? 0
  const own = new Float64Array(input.tokens.length)
  const runs: { readonly first: number; readonly end: number; readonly part: number }[] = []
  for (let group = 0; group < groupCount; group++) {
    const [from, to] = [starts[group] as number, starts[group + 1] as number]
    const places = new Map<number, number>()
    if (group !== lettersGroup)
      for (let at = from; at < to; at++) places.set(ids[at] as number, (places.get(ids[at] as number) ?? 0) + 1)
    const scale = groupScale(to - from) * step
    for (let at = from; at < to; at++) {
      const first = firstToken[at] as number
      const row = first < 0 ? -1 : rowOf(weights, ids[at] as number)
      if (row < 0) continue
      const end = endToken[at] as number
      const part = (scale * weightAt(weights, row, column)) / (places.get(ids[at] as number) ?? 1)
      if (end - first > 1) runs.push({ first, end, part })
      else if (end > first) own[first] = (own[first] as number) + part
    }
  }
  const sums = own.slice()
  const share = (token: number): number => Math.abs(own[token] as number) + smallShare
  for (const { first, end, part } of runs) {
    let total = 0
    for (let token = first; token < end; token++) total += share(token)
    for (let token = first; token < end; token++) sums[token] = (sums[token] as number) + (part * share(token)) / total
  }
  return input.tokens.map((token, at) => ({ start: token.start, end: token.end, weight: sums[at] as number }))
}
