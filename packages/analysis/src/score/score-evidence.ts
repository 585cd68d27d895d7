import type { Finding, Target, Thresholds } from '@hearth/contract'
import type { Attribute } from '../attributes/attribute.ts'
import type { EncoderReading } from '../evidence/encoder/encoder-port.ts'
import type { NgramModel } from '../evidence/ngram/ngram-model.ts'
import type { Evidence } from '../evidence/read-evidence.ts'
import { collectFindings, withoutOverlap } from './collect-findings.ts'
import { decideTarget, isAttack } from './decide-target.ts'
import { explainPause, leadingAttack } from './explain-pause.ts'
import { findStings } from './find-stings.ts'
import { type EncoderEvidence, joinProbabilities, joinScores, type Scores } from './join-evidence.ts'
import { pauseOfPlainAttack } from './plain-attack.ts'

export interface ScoreInput {
  readonly attributes: readonly Attribute[]
  readonly evidence: Evidence
  /** Reads one sentence of the same text by itself, `[start, end)` of the author's offsets. */
  readonly readSentence: (start: number, end: number) => Evidence
  readonly model: NgramModel
  readonly thresholds: Thresholds
  readonly encoder: EncoderEvidence | null
}

export interface Score {
  readonly scores: Scores
  readonly pause: number
  readonly target: Target
  readonly findings: readonly Finding[]
}

/**
 * Weighs the evidence. Which words hurt, the lexicon says and, where there is one, the encoder; where it comes to a pause and
 * neither does, the n-gram model's own words.
 */
export function scoreEvidence({ attributes, evidence, readSentence, model, thresholds, encoder }: ScoreInput): Score {
  const { hits, input, normalized, structure } = evidence
  const prediction = model.predict(input)
  const scores = joinScores(attributes, prediction, encoder)
  const pause =
    joinProbabilities(prediction.pause, encoder?.reading.pause, encoder?.weighings.pause) ?? prediction.pause
  const sentences = harshSentences(evidence, readSentence, model)
  // The encoder feels the very words of an attack, however many kind or plain sentences stand beside it.
  const felt = encoder ? Math.max(pause, pause < leastBesideFelt ? 0 : surelyFeltAttack(evidence, encoder)) : null
  const heard = felt === null ? sentences : sentences.map((one) => ({ ...one, pause: Math.max(one.pause, felt) }))
  const decided = pauseOfPlainAttack(evidence, pause, heard, felt)
  const target = decideTarget(hits, encoder?.reading.target ?? prediction.target)
  const ofLexicon = collectFindings(hits, normalized.tokens)
  const findings = encoder ? ofLexicon.filter((finding) => mayHurt(finding, encoder)) : [...ofLexicon]
  if (encoder) findings.push(...named(stingFindings(evidence, encoder, scores, thresholds, decided), findings))
  const isExplained = decided < thresholds.pause || findings.some((finding) => finding.attribute !== 'profanity')
  if (!isExplained) {
    const weights = model.explain(input, 'pause')
    findings.push(...explainPause({ tokens: normalized.tokens, structure, scores, thresholds, weights }))
  }
  return { scores, pause: decided, target, findings: withoutOverlap(findings) }
}

/** A text whose harm and pause are both below this has no words that hurt, whatever single pieces say. */
const leastHarm = 0.2

/** Words of the lexicon that the encoder hardly feels at all are said in another sense; swearing is swearing in any. */
const leastFelt = 0.1

function surelyFeltAttack(evidence: Evidence, { reading }: EncoderEvidence): number {
  const felt = feltAttack(evidence, reading)
  return felt >= surelyFelt ? felt : 0
}

/** How much the words that attack "you" sting, at most; 0 to 1. */
export function feltAttack({ hits, normalized }: Evidence, reading: EncoderReading): number {
  let most = 0
  for (const hit of hits) {
    if (!isAttack(hit) || hit.referent !== 'you') continue
    const start = normalized.tokens[hit.from]?.start ?? 0
    const end = normalized.tokens[hit.to - 1]?.end ?? 0
    for (const one of reading.stings ?? []) if (one.start < end && start < one.end) most = Math.max(most, one.sting)
  }
  return most
}

/**
 * A word that the encoder feels so much in its place is meant, where the text as a whole leaves room for it. On the development rows that
 * makes 5 more pauses and 4 others; without the second bound it made 13 more of the others and one pause.
 *
 * Source of the counts: training/src/measure-plain-attacks.ts
 */
const surelyFelt = 0.6
const leastBesideFelt = 0.2

function mayHurt({ attribute, start, end }: Finding, { reading }: EncoderEvidence): boolean {
  if (attribute === 'profanity' || reading.stings === undefined) return true
  return reading.stings.some((one) => one.start < end && start < one.end && one.sting >= leastFelt)
}

/** Words that sting and hold one that the lexicon knows are called what it calls that: "such an idiot" is what "idiot" is. */
function named(stings: readonly Finding[], ofLexicon: readonly Finding[]): Finding[] {
  return stings.map((sting) => {
    const inside = ofLexicon.find(
      ({ start, end, attribute }) => attribute === sting.attribute && start < sting.end && sting.start < end,
    )
    return inside === undefined ? sting : { ...sting, reason: inside.reason, severity: inside.severity }
  })
}

function stingFindings(
  { normalized }: Evidence,
  { reading, leastSting }: EncoderEvidence,
  scores: Scores,
  thresholds: Thresholds,
  pause: number,
): Finding[] {
  if (pause < leastHarm && (scores.toxicity ?? 0) < leastHarm) return []
  return findStings(normalized.tokens, reading.stings ?? [], leastSting, leadingAttack(scores, thresholds))
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
