import type { ReportReason, Subject } from '@hearth/contract'
import { needsLegalNotice } from './report-reasons.ts'

/** A report while it is written. */
export interface ReportDraft {
  readonly reason: ReportReason | null
  readonly details: string
  readonly name: string
  readonly email: string
  readonly isInGoodFaith: boolean
}

export const blankReport: ReportDraft = { reason: null, details: '', name: '', email: '', isInGoodFaith: false }

export type ReportLack = 'reason' | 'details' | 'good-faith'

/** What a draft still lacks before it can be sent; null when nothing. */
export const reportLack = (draft: ReportDraft): ReportLack | null => {
  if (draft.reason === null) return 'reason'
  if (!needsLegalNotice(draft.reason)) return null
  if (draft.details.trim() === '') return 'details'
  return draft.isInGoodFaith ? null : 'good-faith'
}

/** What is sent. A name and an address go along with a notice of something illegal only, whatever was typed before. */
export const reportBody = (draft: ReportDraft, subject: Subject) => {
  const { reason, details, name, email, isInGoodFaith } = draft
  const isLegal = needsLegalNotice(reason)
  const isSigned = isLegal && (name.trim() !== '' || email.trim() !== '')
  return {
    subject,
    reason: reason ?? 'other',
    ...(details.trim() === '' ? {} : { details: details.trim() }),
    ...(isSigned ? { contact: { name: name.trim(), email: email.trim() } } : {}),
    ...(isLegal ? { isInGoodFaith } : {}),
  }
}
