import type { CaseId } from '@hearth/contract'
import { type CaseStatus, undoUntil } from './case-state.ts'

export type ReportPlace =
  | { readonly kind: 'join'; readonly caseId: CaseId }
  | { readonly kind: 'open' }
  /** The case on this subject was decided a moment ago and may still be undone: look again at `until`. */
  | { readonly kind: 'wait'; readonly until: string }

/**
 * Where a new report goes: into the case that is already waiting on its subject, or into a new one. Reports that come
 * after a decision are a new case, since whoever decided did not see them.
 *
 * @param cases every case on the report's own subject
 * @param now ISO 8601 UTC
 */
export function placeReport(
  cases: readonly { readonly id: CaseId; readonly status: CaseStatus }[],
  now: string,
): ReportPlace {
  const undecided = cases.find((one) => one.status.state !== 'decided')
  if (undecided !== undefined) return { kind: 'join', caseId: undecided.id }
  const ends = cases.flatMap((one) => (one.status.state === 'decided' ? [undoUntil(one.status.at)] : []))
  const until = ends.toSorted().at(-1)
  return until !== undefined && now < until ? { kind: 'wait', until } : { kind: 'open' }
}
