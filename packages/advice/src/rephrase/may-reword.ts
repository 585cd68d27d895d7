import type { Analysis, Finding, HarmAttributeId, Thresholds } from '@hearth/contract'
import type { DraftToReword } from './draft.ts'
import type { Sentence } from './words/sentences.ts'
import { tokensOf } from './words/tokens.ts'

/** A text with less than this share of a threshold holds nothing to soften. */
const someHarm = 0.35

/** Whether the reader finds anything in a text that could be said more kindly: words, or at least a suspicion. */
export function holdsHarm(analysis: Analysis, thresholds: Thresholds): boolean {
  if (analysis.findings.some(isHarm)) return true
  const pause = (analysis.pause ?? 0) >= thresholds.pause * someHarm
  return pause || (analysis.scores?.toxicity ?? 0) >= (thresholds.toxicity ?? 0.5) * someHarm
}

/**
 * The sentences that wordings may touch; none where the whole text is left alone.
 *
 * Whoever tells of harm done to them, grieves, protests or draws a line is never asked to say it more nicely. A boundary with an insult in it
 * keeps its line and may lose the insult. Source: EVIDENCE §2, anti-tone-policing.
 */
export function touchableSentences(draft: DraftToReword, isAttack: boolean): readonly Sentence[] {
  const { report, grief, protest, self, boundary } = draft.wording.leaveAlone
  const isTold = (words: string): boolean => [report, grief, protest, self].some((pattern) => pattern.test(words))
  const wordsOf = ({ start, end }: Sentence): string => draft.plain.slice(start, end)
  // Somebody who grieves and curses in the next sentence grieves in both.
  const { firstPerson } = draft.wording
  const isMourned = (words: string): boolean =>
    grief.test(words) && tokensOf(words, 0, words.length).some(({ word }) => firstPerson.has(word))
  if (draft.sentences.some((sentence) => isMourned(wordsOf(sentence)))) return []
  if (!isAttack && draft.sentences.some((sentence) => isTold(wordsOf(sentence)))) return []
  return draft.sentences.filter(({ start, end }) => {
    const words = draft.plain.slice(start, end)
    if (isTold(words)) return false
    return (
      !boundary.test(words) ||
      (isAttack && draft.analysis.findings.some((one) => isHarm(one) && one.start < end && start < one.end))
    )
  })
}

/** Whether what hurts in a text stands only in sentences that are left alone. */
export function isLeftAlone(draft: DraftToReword, touchable: readonly Sentence[]): boolean {
  if (touchable.length === 0) return draft.sentences.length > 0
  if (touchable.length === draft.sentences.length) return false
  const harm = draft.analysis.findings.filter(isHarm)
  return harm.every((one) => touchable.every(({ start, end }) => end <= one.start || one.end <= start))
}

function isHarm({ attribute }: Finding): boolean {
  return Object.hasOwn(harmful, attribute)
}

/** A record, so that a new harm does not compile until it is listed. */
const harmful: Record<HarmAttributeId, true> = {
  toxicity: true,
  'severe-toxicity': true,
  insult: true,
  profanity: true,
  threat: true,
  'identity-attack': true,
  'sexually-explicit': true,
  demeaning: true,
  exclusion: true,
}
