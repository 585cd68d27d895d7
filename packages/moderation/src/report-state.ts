import type { Action, ReportState } from '@hearth/contract'

/** What became of the case that a report is in. Instants are ISO 8601 UTC. */
export type ReportProgress =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'claimed'; readonly until: string }
  /** `toldFrom`: when the decision can no longer be undone, so that it may be told. */
  | { readonly kind: 'decided'; readonly action: Action; readonly toldFrom: string }

/**
 * Where a report stands, as its reporter sees it. Until the ten seconds to undo are over nobody is told of a decision,
 * and a claim that ran out shows as waiting.
 *
 * @param now ISO 8601 UTC
 */
export function reportStateOf(progress: ReportProgress, now: string): ReportState {
  switch (progress.kind) {
    case 'waiting':
      return 'waiting'
    case 'claimed':
      return now < progress.until ? 'being-looked-at' : 'waiting'
    case 'decided':
      if (now < progress.toldFrom) return 'being-looked-at'
      return progress.action === 'none' ? 'closed-no-breach' : 'acted-on'
    default:
      progress satisfies never
      return 'waiting'
  }
}
