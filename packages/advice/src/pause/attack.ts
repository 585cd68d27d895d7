import type { Analysis, AttributeId, Finding, Thresholds } from '@hearth/contract'

/**
 * The attributes that are something done to somebody. Profanity is not among them: strong words alone never pause.
 * Toxicity is not either: it is high for strong words without a target too.
 * Source: DESIGN principle 3 and the pause rule (needs an attack, threat, demeaning, exclusion or exposure).
 */
export const attackAttributes: readonly AttributeId[] = [
  'threat',
  'identity-attack',
  'severe-toxicity',
  'insult',
  'demeaning',
  'exclusion',
]

/** The findings that are something done to somebody, in the order of the text. */
export function attackFindings(analysis: Analysis): readonly Finding[] {
  return analysis.findings.filter((finding) => attackAttributes.includes(finding.attribute))
}

/** The attack attributes which hold at their published threshold, the clearest first. */
export function attackAttributesHeld(analysis: Analysis, thresholds: Thresholds): readonly AttributeId[] {
  const margin = (id: AttributeId): number =>
    (analysis.scores?.[id] ?? 0) - (thresholds[id] ?? Number.POSITIVE_INFINITY)
  return attackAttributes.filter((id) => margin(id) >= 0).sort((a, b) => margin(b) - margin(a))
}

/** Whether the text shows something private about another person. */
export function exposes(analysis: Analysis): boolean {
  return analysis.signals.personalData?.some((item) => item.aboutOther) ?? false
}
