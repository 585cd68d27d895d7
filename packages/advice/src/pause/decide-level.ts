import type { AdviceLevel, Analysis, Thresholds } from '@hearth/contract'
import { attackAttributesHeld, attackFindings, exposes } from './attack.ts'

/** What the person has asked to be told beside what may hurt somebody. */
export interface Wishes {
  /** Quiet hints, such as a kind line where a draft sounds heavy. Off unless the person turned them on. */
  readonly hints?: boolean
  /** Words that shut people out, and kinder ones. Off unless the person or the space turned them on; follows `hints` where it is left out. */
  readonly considerate?: boolean
}

/**
 * Decides how much to say about a draft.
 *
 * `pause` needs all three: the reader's pause probability at its threshold, somebody who is aimed at (a person or a group),
 * and something done to them (an attack finding or an attack attribute at its threshold). Another person's private data pauses
 * by itself, in every language and in the kindest words: what is public once cannot be taken back.
 * Somebody in crisis is met with support first, whatever else the text holds: never a pause, never "edit this". Milder distress gets a hint,
 * only where nobody is attacked and the person turned hints on.
 * How often a person is asked at all is the composer's matter.
 */
export function decideLevel(
  analysis: Analysis,
  thresholds: Thresholds,
  { hints = false, considerate: wantsWords = hints }: Wishes = {},
): AdviceLevel {
  const { distress, considerate, personalData } = analysis.signals
  if (distress === 'crisis') return 'signpost'
  if (isPauseLevel(analysis, thresholds)) return 'pause'
  const isSupport = hints && distress === 'support'
  const isWord = wantsWords && (considerate?.length ?? 0) > 0
  return isSupport || isWord || personalData?.length ? 'hint' : 'none'
}

/** Whether the text alone, distress aside, is harm that the pause is for. */
export function isPauseLevel(analysis: Analysis, thresholds: Thresholds): boolean {
  return exposes(analysis) || isAttackLevel(analysis, thresholds)
}

/** Whether the words do something to somebody, whatever else they show. */
export function isAttackLevel(analysis: Analysis, thresholds: Thresholds): boolean {
  const likely = (analysis.pause ?? 0) >= thresholds.pause
  const aimed = analysis.target === 'person' || analysis.target === 'group'
  if (!likely || !aimed) return false
  return attackFindings(analysis).length > 0 || attackAttributesHeld(analysis, thresholds).length > 0
}
