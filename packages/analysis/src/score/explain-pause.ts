import type { AttributeId, Finding, Thresholds } from '@hearth/contract'
import type { TokenWeight } from '../evidence/ngram/explain.ts'
import type { Structure } from '../structure/structure.ts'
import type { Token } from '../text/token.ts'
import type { Scores } from './join-evidence.ts'

/** What a pause can be about, the most telling first. */
const attacks: readonly AttributeId[] = ['threat', 'identity-attack', 'exclusion', 'demeaning', 'insult']
/** A run of words longer than this says no more than its sentence. */
const longestRun = 8

interface Explanation {
  readonly tokens: readonly Token[]
  readonly structure: Structure
  readonly scores: Scores
  readonly thresholds: Thresholds
  /** How much each token moves the pause, in token order. */
  readonly weights: readonly TokenWeight[]
}

/**
 * Names the words, or at least the sentence, that a pause is about where no rule of the lexicon does.
 *
 * The run of words whose weights add up to most; where that run is long or starts nowhere, its sentence.
 */
export function explainPause({ tokens, structure, scores, thresholds, weights }: Explanation): Finding[] {
  const attribute = leadingAttack(scores, thresholds)
  const sentence = heaviestSentence(structure, weights)
  if (sentence === undefined) return []
  const [from, to] = heaviestRun(weights, sentence.from, sentence.to)
  const isShort = to > from && to - from <= longestRun && to - from < sentence.to - sentence.from
  const [first, last] = isShort ? [from, to - 1] : [sentence.from, sentence.to - 1]
  const start = (tokens[first] as Token).start
  const end = (tokens[last] as Token).end
  return [{ start, end, attribute, severity: 1, reason: `${attribute}.${isShort ? 'words' : 'sentence'}` }]
}

/** The attack furthest over its threshold, or nearest to it. */
export function leadingAttack(scores: Scores, thresholds: Thresholds): AttributeId {
  let leading: AttributeId = 'insult'
  let margin = Number.NEGATIVE_INFINITY
  for (const id of attacks) {
    const own = (scores[id] ?? 0) - (thresholds[id] ?? 1)
    if (own > margin) [leading, margin] = [id, own]
  }
  return leading
}

function heaviestSentence(
  structure: Structure,
  weights: readonly TokenWeight[],
): Structure['sentences'][number] | undefined {
  let heaviest: Structure['sentences'][number] | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const sentence of structure.sentences) {
    const [from, to] = heaviestRun(weights, sentence.from, sentence.to)
    let sum = 0
    for (let index = from; index < to; index++) sum += weights[index]?.weight ?? 0
    if (sum > most) [heaviest, most] = [sentence, sum]
  }
  return heaviest
}

/** The run of tokens in `[from, to)` with the greatest sum of weights (Kadane); empty where none is above zero. */
function heaviestRun(weights: readonly TokenWeight[], from: number, to: number): [number, number] {
  let best: [number, number] = [from, from]
  let most = 0
  let start = from
  let sum = 0
  for (let index = from; index < to; index++) {
    sum += weights[index]?.weight ?? 0
    if (sum <= 0) {
      start = index + 1
      sum = 0
    } else if (sum > most) {
      most = sum
      best = [start, index + 1]
    }
  }
  return best
}
