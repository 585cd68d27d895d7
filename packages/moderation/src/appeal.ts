import type { Action, ErrorCode, PersonId } from '@hearth/contract'
import { ruleOf } from './decision.ts'

/** Six months and a little: at least as long as the Digital Services Act asks of larger places (Art. 20). */
export const appealDays = 183

/** The last instant (exclusive) at which a decision can be appealed, ISO 8601 UTC. */
export function appealUntil(decidedAt: string): string {
  return new Date(Date.parse(decidedAt) + appealDays * 86_400_000).toISOString()
}

export type AppealDoor =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly code: Extract<ErrorCode, 'already-appealed' | 'appeal-closed'> }

/**
 * Whether a decision can be appealed at an instant: every limit once, while it stands.
 *
 * @param now ISO 8601 UTC
 */
export function appealDoor(
  decision: {
    readonly action: Action
    readonly decidedAt: string
    readonly isReversed: boolean
    /** A reversal gives something back; there is nothing to appeal. */
    readonly isReversal: boolean
    readonly isAppealed: boolean
  },
  now: string,
): AppealDoor {
  if (decision.isAppealed) return { kind: 'closed', code: 'already-appealed' }
  const isOver = now >= appealUntil(decision.decidedAt)
  if (!ruleOf(decision.action).isLimit || decision.isReversed || decision.isReversal || isOver) {
    return { kind: 'closed', code: 'appeal-closed' }
  }
  return { kind: 'open' }
}

export type AppealAnswerer =
  | { readonly kind: 'may' }
  | {
      readonly kind: 'may-not'
      readonly code: Extract<ErrorCode, 'appeal-needs-another-person' | 'case-about-yourself'>
    }

/**
 * Whether somebody may answer an appeal. Never the person it is about; and whoever decided only where nobody else could:
 * a place with one moderator still owes an answer.
 *
 * @param options.reviewers the moderators and keepers who can act now, `me` among them
 */
export function answererOf(options: {
  readonly me: PersonId
  readonly decidedBy: PersonId | null
  readonly aboutPersonId: PersonId | null
  readonly reviewers: readonly PersonId[]
}): AppealAnswerer {
  const { me, decidedBy, aboutPersonId, reviewers } = options
  if (me === aboutPersonId) return { kind: 'may-not', code: 'case-about-yourself' }
  if (me !== decidedBy) return { kind: 'may' }
  const isThereAnother = reviewers.some((one) => one !== decidedBy && one !== aboutPersonId)
  return isThereAnother ? { kind: 'may-not', code: 'appeal-needs-another-person' } : { kind: 'may' }
}
