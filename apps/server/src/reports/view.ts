import type { OwnReport, Subject } from '@hearth/contract'
import { type ReportProgress, reportStateOf } from '@hearth/moderation'
import type { ReportRow } from './store.ts'

/** A report as its own reporter sees it at an instant. Nothing in it tells who decided. */
export const toOwnReport = (row: ReportRow, now: Date): OwnReport => {
  const state = reportStateOf(progressOf(row), now.toISOString())
  const isTold = state === 'acted-on' || state === 'closed-no-breach'
  return {
    id: row.id,
    subject: { kind: row.subject_kind, id: row.subject_id } as Subject,
    reason: row.reason,
    details: row.details,
    filedAt: row.filed_at.toISOString(),
    state,
    outcome:
      isTold && row.outcome_action !== null && row.outcome_at !== null
        ? {
            action: row.outcome_action,
            policyTitle: row.outcome_policy,
            message: row.outcome_message ?? '',
            decidedAt: row.outcome_at.toISOString(),
          }
        : null,
  }
}

const progressOf = (row: ReportRow): ReportProgress => {
  if (row.outcome_action !== null && row.told_from !== null) {
    return { kind: 'decided', action: row.outcome_action, toldFrom: row.told_from.toISOString() }
  }
  if (row.looked_at_until !== null) return { kind: 'claimed', until: row.looked_at_until.toISOString() }
  return { kind: 'waiting' }
}
