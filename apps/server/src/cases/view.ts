import type { CaseReport, CaseSummary, PersonId, PersonRef, Subject } from '@hearth/contract'
import { type CaseStatus, statusAt, urgencyAt } from '@hearth/moderation'
import type { ReportRow } from '../reports/store.ts'
import type { CaseRow } from './store.ts'

export const toStatus = (row: CaseRow): CaseStatus => {
  if (row.decided_by !== null && row.decided_at !== null) {
    return { state: 'decided', by: row.decided_by, at: row.decided_at.toISOString() }
  }
  if (row.claimed_by !== null && row.claimed_until !== null) {
    return { state: 'claimed', by: row.claimed_by, until: row.claimed_until.toISOString() }
  }
  return { state: 'open' }
}

export interface CaseContext {
  readonly now: Date
  readonly reader: PersonId
  readonly people: ReadonlyMap<PersonId, PersonRef>
}

/** @param reports the reports of this case */
export const toCaseSummary = (
  row: CaseRow,
  reports: readonly ReportRow[],
  { now, reader, people }: CaseContext,
): CaseSummary => {
  const status = statusAt(toStatus(row), now.toISOString())
  const urgency = urgencyAt(
    {
      urgentSince: row.urgent_since.toISOString(),
      dueAt: row.due_at.toISOString(),
      priorityReasons: row.priority_reasons,
    },
    now.toISOString(),
  )
  return {
    id: row.id,
    state: status.state,
    subject: { kind: row.subject_kind, id: row.subject_id } as Subject,
    priority: urgency.priority,
    priorityReasons: [...urgency.priorityReasons],
    reportCount: reports.length,
    reasons: [...new Set(reports.map((report) => report.reason))],
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    claimedBy: status.state === 'claimed' ? (people.get(status.by) ?? null) : null,
    claimedUntil: status.state === 'claimed' ? status.until : null,
    isAboutMe: row.about_person_id === reader,
  }
}

/** A report as a moderator sees it, with how to reach whoever gave notice of something illegal. */
export const toCaseReport = (row: ReportRow, people: ReadonlyMap<PersonId, PersonRef>): CaseReport => ({
  id: row.id,
  source: row.source,
  reporter: row.reporter_id === null ? null : (people.get(row.reporter_id) ?? null),
  reason: row.reason,
  details: row.details,
  contact: row.contact,
  filedAt: row.filed_at.toISOString(),
})
