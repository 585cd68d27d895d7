import type { ReportReason } from '@hearth/contract'

/** Why somebody may ask for a look, what is met most often first. */
export const reasonsToAsk = [
  'insult',
  'harassment',
  'hate',
  'threat',
  'exposed-private-facts',
  'sexual',
  'exclusion',
  'self-harm-worry',
  'spam',
  'illegal',
  'other',
] as const satisfies readonly ReportReason[]

/** A notice of something illegal has to say why and that it is meant in good faith (DSA, Art. 16). */
export const needsLegalNotice = (reason: ReportReason | null): boolean => reason === 'illegal'
