import type { Case, ReportReason } from '@hearth/contract'
import { keep } from '../../ui/keys/kept.ts'

/**
 * Hard texts a day after which a break is suggested. The burden of reading them adds up, and blur alone does not lower it
 * (EVIDENCE §6: cap exposure, 25 a day by default). It is a suggestion: the error to avoid is a volunteer who reads on
 * because nobody said that they may stop.
 */
export const gentleLimit = 25

export interface Exposure {
  /** The day on this device, such as 2026-11-21. */
  readonly day: string
  /** Cases whose hard text was shown that day. */
  readonly caseIds: readonly string[]
}

/** What was seen today; another day starts with nothing. */
export const exposureOn = (kept: Exposure, day: string): Exposure => (kept.day === day ? kept : { day, caseIds: [] })

/** The same text looked at twice counts once. */
export const addSeen = (kept: Exposure, day: string, caseId: string): Exposure => {
  const today = exposureOn(kept, day)
  return today.caseIds.includes(caseId) ? today : { day, caseIds: [...today.caseIds, caseId] }
}

const hardReasons: readonly ReportReason[] = [
  'threat',
  'hate',
  'harassment',
  'sexual',
  'exposed-private-facts',
  'self-harm-worry',
  'illegal',
]

/** Whether a case is likely to be hard to read, by what it was reported for or by what the reader found grave. */
export const isHard = (one: Pick<Case, 'reasons'> & { readonly analysis?: Case['analysis'] }): boolean =>
  one.reasons.some((reason) => hardReasons.includes(reason)) ||
  (one.analysis?.findings.some((finding) => finding.severity === 3) ?? false)

/** The day on this device's own clock, such as 2026-11-21. */
export const dayOf = (now: Date): string =>
  `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`

/** Kept on this device alone; no other person and no server sees it. */
export const exposure = keep<Exposure>('local', 'hearth.exposure', (kept) => {
  const { day, caseIds } = (kept ?? {}) as Partial<Record<keyof Exposure, unknown>>
  return {
    day: typeof day === 'string' ? day : '',
    caseIds: Array.isArray(caseIds) ? caseIds.filter((id): id is string => typeof id === 'string') : [],
  }
})
