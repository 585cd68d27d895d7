import type { AttributeId } from '@hearth/contract'
import type { Attribute } from '../attributes/attribute.ts'
import type { EncoderReading, Weighing, Weighings } from '../evidence/encoder/encoder-port.ts'
import type { NgramPrediction } from '../evidence/ngram/ngram-model.ts'

export type Scores = { readonly [attribute in AttributeId]?: number }

/** What the encoder says of a text, and how much it counts. */
export interface EncoderEvidence {
  readonly reading: EncoderReading
  readonly weighings: Weighings
  readonly leastSting: number
}

/** Scores as they stand after all evidence is joined; an attribute without evidence is absent. */
export function joinScores(
  attributes: readonly Attribute[],
  ngram: NgramPrediction,
  encoder: EncoderEvidence | null,
): Scores {
  const scores: { [attribute in AttributeId]?: number } = {}
  for (const { id } of attributes) {
    const score = joinProbabilities(ngram.scores[id], encoder?.reading.scores[id], encoder?.weighings[id])
    if (score !== undefined) scores[id] = score
  }
  return scores
}

/** Two probabilities of the same thing, joined by their logits; one alone stands for itself, and so does the encoder's unless it is weighed. */
export function joinProbabilities(
  ngram: number | undefined,
  encoder: number | undefined,
  weighing: Weighing | undefined,
): number | undefined {
  if (encoder === undefined) return ngram
  if (ngram === undefined || weighing === undefined) return encoder
  const joined = weighing.ngram * logit(ngram) + weighing.encoder * logit(encoder) + weighing.offset
  return 1 / (1 + Math.exp(-joined))
}

function logit(probability: number): number {
  const safe = Math.min(1 - 1e-6, Math.max(1e-6, probability))
  return Math.log(safe / (1 - safe))
}
