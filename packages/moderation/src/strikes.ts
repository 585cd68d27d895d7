import type { Action, ReportReason } from '@hearth/contract'
import { ruleOf } from './decision.ts'

/** What counting needs of an earlier decision about somebody. */
export interface PastDecision {
  readonly action: Action
  /** ISO 8601 UTC. */
  readonly decidedAt: string
  /** Undone, reversed, or overturned on appeal: it counts for nothing. */
  readonly isReversed: boolean
}

/** People change: a strike is forgotten after ninety days (EVIDENCE §6, redemption). */
export const strikeDays = 90

/**
 * Strikes that still count at an instant.
 *
 * @param now ISO 8601 UTC
 */
export function countStrikes(decisions: readonly PastDecision[], now: string): number {
  const oldest = Date.parse(now) - strikeDays * 86_400_000
  return decisions.filter((one) => !one.isReversed && ruleOf(one.action).isStrike && Date.parse(one.decidedAt) > oldest)
    .length
}

/**
 * The lightest action that fits, offered to the moderator, never taken by itself. Somebody's first offence gets a private
 * word and a way to put it right, unless others need protection now: an explained, light first step makes people likelier
 * to stay and to keep the rules (EVIDENCE §6).
 *
 * @param options.suggested what the rule suggests
 * @param options.strikes that count now
 * @param options.reasons of the reports
 */
export function suggestAction(options: {
  readonly suggested: Action
  readonly strikes: number
  readonly reasons: readonly ReportReason[]
}): Action {
  const { suggested, strikes, reasons } = options
  if (strikes > 0 || !ruleOf(suggested).isStrike || reasons.some(needsProtectionNow)) return suggested
  return 'ask-to-edit'
}

function needsProtectionNow(reason: ReportReason): boolean {
  switch (reason) {
    case 'threat':
    case 'exposed-private-facts':
    case 'hate':
    case 'sexual':
    case 'illegal':
    case 'spam':
      return true
    case 'insult':
    case 'harassment':
    case 'exclusion':
    case 'self-harm-worry':
    case 'other':
      return false
    default:
      reason satisfies never
      return false
  }
}
