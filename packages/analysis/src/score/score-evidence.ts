import type { Finding, Target, Thresholds } from '@hearth/contract'
import type { Attribute } from '../attributes/attribute.ts'
import type { EncoderReading } from '../evidence/encoder-port.ts'
import type { NgramModel } from '../evidence/ngram/ngram-model.ts'
import type { Evidence } from '../evidence/read-evidence.ts'
import { collectFindings } from './collect-findings.ts'
import { decideTarget, isAttack } from './decide-target.ts'
import { explainPause } from './explain-pause.ts'
import { joinProbabilities, joinScores, type Scores } from './join-evidence.ts'
import { pauseOfPlainAttack } from './plain-attack.ts'

export interface ScoreInput {
  readonly attributes: readonly Attribute[]
  readonly evidence: Evidence
  /** Reads one sentence of the same text by itself, `[start, end)` of the author's offsets. */
  readonly readSentence: (start: number, end: number) => Evidence
  readonly model: NgramModel
  readonly thresholds: Thresholds
  readonly encoder: { readonly reading: EncoderReading; readonly share: number } | null
}

export interface Score {
  readonly scores: Scores
  readonly pause: number
  readonly target: Target
  readonly findings: readonly Finding[]
}

/** Weighs the evidence. Where it comes to a pause and no rule of the lexicon says why, the model's own words do. */
export function scoreEvidence({ attributes, evidence, readSentence, model, thresholds, encoder }: ScoreInput): Score {
  const { hits, input, normalized, structure } = evidence
  const prediction = model.predict(input)
  const scores = joinScores(attributes, prediction, encoder)
  const weighed = joinProbabilities(prediction.pause, encoder?.reading.pause, encoder?.share ?? 0) ?? prediction.pause
  const pause = pauseOfPlainAttack(evidence, weighed, harshSentences(evidence, readSentence, model))
  const target = decideTarget(hits, encoder?.reading.target ?? prediction.target)
  const findings = collectFindings(hits, normalized.tokens)
  const isExplained = pause < thresholds.pause || findings.some((finding) => finding.attribute !== 'profanity')
  if (isExplained) return { scores, pause, target, findings }
  const weights = model.explain(input, 'pause')
  const found = explainPause({ tokens: normalized.tokens, structure, scores, thresholds, weights })
  return { scores, pause, target, findings: [...findings, ...found].sort((a, b) => a.start - b.start || a.end - b.end) }
}

/** The sentences of a longer text that hold an attack, each read as if it stood alone. */
function harshSentences(
  { hits, structure }: Evidence,
  readSentence: ScoreInput['readSentence'],
  model: NgramModel,
): { evidence: Evidence; pause: number }[] {
  const { sentences, sentenceOf } = structure
  if (sentences.length < 2) return []
  const harsh = new Set(hits.filter(isAttack).map((hit) => sentenceOf[hit.from] as number))
  return [...harsh].map((index) => {
    const { start, end } = sentences[index] as (typeof sentences)[number]
    const evidence = readSentence(start, end)
    return { evidence, pause: model.predict(evidence.input).pause }
  })
}
