import type { Analysis, MachineSetting, ReportReason, Thresholds } from '@hearth/contract'

/** What the server's own reading of a published post leads to. */
export type MachineStep =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'open-case'; readonly reason: ReportReason }
  | { readonly kind: 'hold'; readonly reason: ReportReason }

/**
 * What the machine may do about a published post, given the keeper's one setting. It opens a case or holds the post for
 * a look; a person decides.
 *
 * The default, `threats`, acts on threats and exposure alone: a missed insult can still be reported, while somebody
 * wrongly put before the moderators is not easily won back. `case` and `hold` act on the same posts as each other.
 *
 * @param analysis the reading of the published text; a text in a language that the reader does not read leads to nothing
 */
export function machineStep(analysis: Analysis, setting: MachineSetting, thresholds: Thresholds): MachineStep {
  switch (setting) {
    case 'nothing':
      return { kind: 'nothing' }
    case 'threats': {
      const reason = graveReason(analysis, thresholds)
      return reason === null ? { kind: 'nothing' } : { kind: 'open-case', reason }
    }
    case 'case': {
      const reason = anyReason(analysis, thresholds)
      return reason === null ? { kind: 'nothing' } : { kind: 'open-case', reason }
    }
    case 'hold': {
      const reason = anyReason(analysis, thresholds)
      return reason === null ? { kind: 'nothing' } : { kind: 'hold', reason }
    }
    default:
      setting satisfies never
      return { kind: 'nothing' }
  }
}

/** True where the reader is sure enough of a threat to a person or group: "I could kill for a coffee" has no such target. */
export function showsThreat(analysis: Analysis, thresholds: Thresholds): boolean {
  return isAimedAtPeople(analysis) && holds(analysis, thresholds, 'threat')
}

/** True where the text holds another person's private facts. One's own are one's own to give. */
export function showsExposure(analysis: Analysis): boolean {
  return analysis.signals.personalData?.some((one) => one.aboutOther) ?? false
}

function graveReason(analysis: Analysis, thresholds: Thresholds): ReportReason | null {
  if (showsThreat(analysis, thresholds)) return 'threat'
  if (showsExposure(analysis)) return 'exposed-private-facts'
  return null
}

function anyReason(analysis: Analysis, thresholds: Thresholds): ReportReason | null {
  const grave = graveReason(analysis, thresholds)
  if (grave !== null) return grave
  if (!isAimedAtPeople(analysis) || analysis.pause === undefined || analysis.pause < thresholds.pause) return null
  if (holds(analysis, thresholds, 'identity-attack')) return 'hate'
  if (holds(analysis, thresholds, 'sexually-explicit')) return 'sexual'
  if (holds(analysis, thresholds, 'exclusion')) return 'exclusion'
  return 'insult'
}

function isAimedAtPeople(analysis: Analysis): boolean {
  return analysis.target === 'person' || analysis.target === 'group'
}

/** An attribute holds at or above its published threshold; without either number it does not. */
function holds(analysis: Analysis, thresholds: Thresholds, attribute: keyof NonNullable<Analysis['scores']>): boolean {
  const score = analysis.scores?.[attribute]
  const threshold = thresholds[attribute]
  return score !== undefined && threshold !== undefined && score >= threshold
}
