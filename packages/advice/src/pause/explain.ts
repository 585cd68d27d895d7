import type { AdviceLevel, AdviceReason, Analysis, ConsiderateHint, Finding, Thresholds } from '@hearth/contract'
import type { Locale } from '../locale.ts'
import type { Sentence } from '../rephrase/words/sentences.ts'
import { attackAttributesHeld, attackFindings, exposes } from './attack.ts'
import { isAttackLevel } from './decide-level.ts'
import { renderMessage } from './render-message.ts'

/** A sentence of the text with what the reader says about it alone. */
export interface ReadSentence {
  readonly sentence: Sentence
  readonly analysis: Analysis
}

export interface ExplainInput {
  readonly text: string
  readonly analysis: Analysis
  readonly level: AdviceLevel
  readonly thresholds: Thresholds
  readonly locale: Locale
  /** Whether the person turned hints on. */
  readonly hints?: boolean
  /** Whether the person or the space turned hints on words on. */
  readonly considerate?: boolean
  /** Needed only for a pause without findings: then the sentence that carries the harm is the reason. */
  readonly sentences: readonly ReadSentence[]
}

/** Says which words and why, in the order of the text. Nothing to say, nothing said. */
export function explain(input: ExplainInput): AdviceReason[] {
  const { analysis, level } = input
  if (level === 'none') return []
  if (level === 'signpost') return [wholeTextReason(input, `distress.${analysis.signals.distress}`)].filter(isSpan)
  if (level === 'hint') return hintReasons(input).filter(isSpan)
  const findings = isAttackLevel(analysis, input.thresholds) ? withoutRepeats(attackFindings(analysis)) : []
  const reasons = findings.map((finding) => reasonAt(input, finding, finding.reason))
  if (exposes(analysis)) reasons.push(...exposureReasons(input))
  if (reasons.length === 0) reasons.push(sentenceReason(input))
  return reasons.filter(isSpan).sort((a, b) => a.start - b.start || a.end - b.end)
}

function reasonAt(
  input: ExplainInput,
  { start, end }: { readonly start: number; readonly end: number },
  reason: string,
  fill: { readonly [name: string]: string } = {},
): AdviceReason {
  const words = input.text.slice(start, end)
  return { start, end, reason, message: renderMessage(input.locale, reason, { ...fill, words }) }
}

function wholeTextReason(input: ExplainInput, reason: string): AdviceReason {
  return reasonAt(input, { start: 0, end: input.text.length }, reason)
}

function hintReasons(input: ExplainInput): AdviceReason[] {
  const { considerate = [], personalData = [], distress } = input.analysis.signals
  // One card at a time, the most caring first; what is about to be public for good cannot wait until after it has gone.
  if (input.hints && distress === 'support' && personalData.length === 0)
    return [wholeTextReason(input, 'distress.support')]
  if (personalData.length > 0) return personalData.map((item) => reasonAt(input, item, `personal-data.${item.type}`))
  // One word a message: a list of words would be a red pen.
  if (input.considerate === false) return []
  return considerate.slice(0, 1).map((hint) => reasonAt(input, hint, `considerate.${slug(hint.phrase)}`, wordsOf(hint)))
}

/** A source is "name, address"; the message has room for the name. */
function wordsOf({ why, better, source }: ConsiderateHint): { readonly [name: string]: string } {
  return { why, better: better.join(' · '), source: source.replace(/, https?:\S+$/, '') }
}

function exposureReasons(input: ExplainInput): AdviceReason[] {
  const items = input.analysis.signals.personalData ?? []
  return items.filter((item) => item.aboutOther).map((item) => reasonAt(input, item, `exposure.${item.type}`))
}

/** The one sentence that reads worst alone; where all read well alone, the whole text. */
function sentenceReason(input: ExplainInput): AdviceReason {
  const attribute = attackAttributesHeld(input.analysis, input.thresholds)[0] ?? 'toxicity'
  const worst = [...input.sentences].sort((a, b) => (b.analysis.pause ?? 0) - (a.analysis.pause ?? 0))[0]
  return worst
    ? reasonAt(input, worst.sentence, `${attribute}.sentence`)
    : wholeTextReason(input, `${attribute}.sentence`)
}

/** One place in the text gets one reason: the gravest, then the longest. */
function withoutRepeats(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = []
  const gravestFirst = [...findings].sort((a, b) => b.severity - a.severity || b.end - b.start - (a.end - a.start))
  for (const finding of gravestFirst) {
    if (kept.every((other) => finding.end <= other.start || other.end <= finding.start)) kept.push(finding)
  }
  return kept
}

function isSpan(reason: AdviceReason): boolean {
  return reason.end > reason.start
}

function slug(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}
