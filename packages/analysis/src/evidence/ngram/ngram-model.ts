import type { AttributeId, Target, Thresholds } from '@hearth/contract'
import { decodeWeights } from './decode-weights.ts'
import { explainHead, type TokenWeight } from './explain.ts'
import { createFeatureExtractor, type NgramInput } from './features.ts'
import { createFeatureScorer } from './score-features.ts'
import { sigmoid } from './sigmoid.ts'
import type { HeadId, PauseGate, WeightsHeader } from './weights.ts'

/** What the n-gram tier says of one text. A head that the weights lack is absent. */
export interface NgramPrediction {
  readonly scores: { readonly [attribute in AttributeId]?: number }
  readonly pause: number
  readonly target: Target
}

export interface NgramModel {
  /** Name and version, such as `ngram-en/1`. */
  readonly id: string
  readonly header: WeightsHeader
  /** At or above its threshold an attribute, or the pause, holds. */
  readonly thresholds: Thresholds
  /** Calibrated probabilities; texts of more than 128 tokens are read in overlapping windows, merged by maximum. */
  predict(input: NgramInput): NgramPrediction
  /** How much each token moves a head's logit, in token order; empty where the weights lack the head. */
  explain(input: NgramInput, head: AttributeId | 'pause'): readonly TokenWeight[]
}

const windowTokens = 128
const windowStride = 96

/**
 * Makes a model of the bytes of a weights file. Synchronous, no runtime, the same answers in Node and in browsers.
 *
 * @throws RangeError where the bytes are not whole weights of this format
 */
export function createNgramModel(bytes: Uint8Array): NgramModel {
  const weights = decodeWeights(bytes)
  const { header } = weights
  const extract = createFeatureExtractor()
  const scorer = createFeatureScorer(weights)
  const columns = new Map<HeadId, number>(header.heads.map((head, column) => [head.id, column]))
  const probability = (logits: Float64Array, column: number): number => {
    const head = header.heads[column]
    return head === undefined ? 0 : sigmoid(head.slope * (logits[column] as number) + head.offset)
  }
  const attributeColumns: (readonly [AttributeId, number])[] = []
  const targetColumns: (readonly [Target, number])[] = []
  for (const [column, { id }] of header.heads.entries()) {
    if (id.startsWith('target-')) targetColumns.push([id.slice('target-'.length) as Target, column])
    else if (id !== 'pause-contrast' && id !== 'pause-ordinary') attributeColumns.push([id as AttributeId, column])
  }
  const contrast = columns.get('pause-contrast')
  const ordinary = columns.get('pause-ordinary')
  const { gate, thresholds } = header
  if (contrast === undefined || ordinary === undefined || gate === undefined || thresholds.pause === undefined)
    throw new RangeError('The n-gram weights have no pause heads.')

  const predictWindow = (input: NgramInput, from: number, to: number): NgramPrediction => {
    const logits = scorer.score(extract(input, from, to, false), { tokens: input.tokens, from, to })
    const scores: { [attribute in AttributeId]?: number } = {}
    for (const [id, column] of attributeColumns) scores[id] = probability(logits, column)
    const pause = gatedPause(gate, logits[contrast] as number, logits[ordinary] as number)
    let target: Target = 'none'
    let best = -1
    for (const [id, column] of targetColumns) {
      const value = probability(logits, column)
      if (value > best) [best, target] = [value, id]
    }
    return { scores, pause, target }
  }

  return {
    id: header.model,
    header,
    thresholds: { ...thresholds, pause: thresholds.pause },
    predict: (input) => {
      const length = input.tokens.length
      let merged = predictWindow(input, 0, Math.min(length, windowTokens))
      for (let from = windowStride; from + windowTokens - windowStride < length; from += windowStride) {
        merged = mergeByMaximum(merged, predictWindow(input, from, Math.min(length, from + windowTokens)))
      }
      return merged
    },
    explain: (input, head) => {
      const column = columns.get(head === 'pause' ? 'pause-contrast' : head)
      return column === undefined ? [] : explainHead(weights, column, input, extract(input))
    },
  }
}

/** The pause as one probability; see `PauseGate`. */
function gatedPause(gate: PauseGate, contrast: number, ordinary: number): number {
  const isPastTalk = sigmoid((ordinary - gate.ordinaryCenter) / gate.ordinaryWidth)
  const isPastContrast = sigmoid((contrast - gate.contrastCenter) / gate.contrastWidth)
  return sigmoid(gate.slope * (contrast + gate.gain * isPastTalk * isPastContrast) + gate.offset)
}

/** Higher of two, key by key; the target comes from the window that more wants a pause. */
function mergeByMaximum(one: NgramPrediction, other: NgramPrediction): NgramPrediction {
  const scores: { [attribute in AttributeId]?: number } = { ...one.scores }
  for (const [id, score] of Object.entries(other.scores) as [AttributeId, number][]) {
    scores[id] = Math.max(score, scores[id] ?? 0)
  }
  const leads = one.pause >= other.pause ? one : other
  return { scores, pause: leads.pause, target: leads.target }
}
