import type { Action, ReportState } from '@hearth/contract'
import { type CaseStatus, statusAt, undoUntil } from './case-state.ts'

/**
 * Where a report stands, as its reporter sees it. Until the ten seconds to undo are over nobody is told of a decision.
 *
 * @param status of its case; null where it has none yet
 * @param action of the latest decision; null where there is none
 * @param now ISO 8601 UTC
 */
export function reportStateOf(status: CaseStatus | null, action: Action | null, now: string): ReportState {
  if (status === null) return 'waiting'
  const current = statusAt(status, now)
  switch (current.state) {
    case 'open':
      return 'waiting'
    case 'claimed':
      return 'being-looked-at'
    case 'decided':
      if (action === null || now < undoUntil(current.at)) return 'being-looked-at'
      return action === 'none' ? 'closed-no-breach' : 'acted-on'
    default:
      current satisfies never
      return 'waiting'
  }
}
