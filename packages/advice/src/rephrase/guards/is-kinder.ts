import type { Analysis, Thresholds } from '@hearth/contract'
import { attackFindings } from '../../pause/attack.ts'

/**
 * The reader's pause probability must fall by this much, or to `enoughLeft` of what it was: a wording that is nearly as harsh is
 * worse than none, because it was shown as kinder. Source of the 0.2: EVIDENCE §2, guards.
 */
const enoughFall = 0.2
const enoughLeft = 0.6
/** Just under the threshold is not calm: measured on harsh lines that can and that cannot be softened, half of it parts them best. */
const wellBelow = 0.5

/** Whether the reader finds the new wording clearly kinder: below the pause, toxicity lower, no clear attack left. */
export function isKinder(before: Analysis, after: Analysis, thresholds: Thresholds): boolean {
  const pauseBefore = before.pause ?? 0
  const pauseAfter = after.pause ?? 1
  if (after.unsupported?.includes('language') || pauseAfter >= thresholds.pause * wellBelow) return false
  if ((after.scores?.toxicity ?? 0) >= (thresholds.toxicity ?? Number.POSITIVE_INFINITY)) return false
  const fell = pauseBefore - pauseAfter >= enoughFall || pauseAfter <= pauseBefore * enoughLeft
  // Strong words that aim at nobody make no pause: there, the reader's toxicity or the words that it points at must fall.
  if (!fell)
    return (
      pauseBefore < thresholds.pause &&
      pauseAfter <= pauseBefore + mayRise &&
      (hurtingWords(after) < hurtingWords(before) || toxicityOf(before) - toxicityOf(after) >= enoughFall)
    )
  return (
    toxicityFell(before, after) &&
    graveAttributesFell(before, after) &&
    attackFindings(after).every((finding) => finding.severity === 1)
  )
}

function toxicityOf(analysis: Analysis): number {
  return analysis.scores?.toxicity ?? 0
}

/** Between two calm readings so much is noise. */
const mayRise = 0.03

/** A draft that would not pause has little to fall: there, fewer words that hurt or swear are enough. */
function hurtingWords(analysis: Analysis): number {
  const profane = analysis.findings.filter((finding) => finding.attribute === 'profanity')
  return attackFindings(analysis).length + profane.length
}

/** A threat or an attack on a group that is still half there has not been softened. */
function graveAttributesFell(before: Analysis, after: Analysis): boolean {
  return (['threat', 'identity-attack', 'severe-toxicity'] as const).every((id) => {
    const was = before.scores?.[id] ?? 0
    return was < 0.4 || (after.scores?.[id] ?? 0) <= was * 0.5
  })
}

/** Where toxicity was low already (polite contempt), it must only not rise. */
function toxicityFell(before: Analysis, after: Analysis): boolean {
  const was = before.scores?.toxicity
  const is = after.scores?.toxicity
  if (was === undefined || is === undefined) return true
  return was < 0.3 ? is <= was + 0.02 : was - is >= 0.1 || is <= was * enoughLeft
}
