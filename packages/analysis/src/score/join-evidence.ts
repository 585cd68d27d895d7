import type { AttributeId } from '@hearth/contract'
import type { Attribute } from '../attributes/attribute.ts'
import type { EncoderReading } from '../evidence/encoder-port.ts'
import type { NgramPrediction } from '../evidence/ngram/ngram-model.ts'

export type Scores = { readonly [attribute in AttributeId]?: number }

/** Scores as they stand after all evidence is joined; an attribute without evidence is absent. */
export function joinScores(
  attributes: readonly Attribute[],
  ngram: NgramPrediction,
  encoder: { readonly reading: EncoderReading; readonly share: number } | null,
): Scores {
  const scores: { [attribute in AttributeId]?: number } = {}
  for (const { id } of attributes) {
    const score = joinProbabilities(ngram.scores[id], encoder?.reading.scores[id], encoder?.share ?? 0)
    if (score !== undefined) scores[id] = score
  }
  return scores
}

/** Two probabilities of the same thing, joined by their logits; one alone stands for itself. */
export function joinProbabilities(
  ngram: number | undefined,
  encoder: number | undefined,
  share: number,
): number | undefined {
  if (encoder === undefined) return ngram
  if (ngram === undefined) return encoder
  const joined = (1 - share) * logit(ngram) + share * logit(encoder)
  return 1 / (1 + Math.exp(-joined))
}

function logit(probability: number): number {
  const safe = Math.min(1 - 1e-9, Math.max(1e-9, probability))
  return Math.log(safe / (1 - safe))
}
