import type { Action, Visibility } from '@hearth/contract'

/** What kind of act an action is, whatever it is done to. */
export interface ActionRule {
  /** It takes something away from somebody, so it comes with a statement of reasons and can be appealed. */
  readonly isLimit: boolean
  /** It must name the rule it rests on. */
  readonly needsPolicy: boolean
  /** It counts against its author for ninety days. */
  readonly isStrike: boolean
  /** Its author is told. */
  readonly tellsAuthor: boolean
}

/** What a decision changes about a post, its thread and its author. */
export interface DecisionEffect {
  /** Null where there is no post. */
  readonly visibility: Visibility | null
  readonly closesThread: boolean
  /** ISO 8601 UTC, or null where nobody is suspended by it. */
  readonly suspendedUntil: string | null
}

/** A decision that still stands: neither undone nor reversed. */
export interface StandingDecision {
  readonly action: Action
  readonly until: string | null
}

/** A note and a request to edit are words between people, so they need no strike and no appeal; closing a thread is about no one person. */
export function ruleOf(action: Action): ActionRule {
  switch (action) {
    case 'none':
      return { isLimit: false, needsPolicy: false, isStrike: false, tellsAuthor: false }
    case 'note':
      return { isLimit: false, needsPolicy: false, isStrike: false, tellsAuthor: true }
    case 'ask-to-edit':
      return { isLimit: false, needsPolicy: true, isStrike: false, tellsAuthor: true }
    case 'close-thread':
      return { isLimit: true, needsPolicy: true, isStrike: false, tellsAuthor: true }
    case 'hide':
    case 'remove':
    case 'suspend':
      return { isLimit: true, needsPolicy: true, isStrike: true, tellsAuthor: true }
    default:
      action satisfies never
      throw new TypeError('Unknown action.')
  }
}

/** True where the action can be done to the subject: a person has no words to hide and no thread to close. */
export function suits(action: Action, subject: 'post' | 'person'): boolean {
  switch (action) {
    case 'none':
    case 'note':
    case 'suspend':
      return true
    case 'ask-to-edit':
    case 'hide':
    case 'remove':
    case 'close-thread':
      return subject === 'post'
    default:
      action satisfies never
      return false
  }
}

/**
 * What a decision changes.
 *
 * A post that its author deleted stays deleted. A post that was held for a look becomes visible unless the action takes
 * it out of sight. A suspension folds the post that led to it as well: it would be odd to send somebody away and leave
 * the words standing.
 *
 * @param options.visibility of the post as it is, null where the subject is a person
 * @param options.at when it is decided, ISO 8601 UTC
 * @param options.days for `suspend` alone: 1 to 365
 * @throws RangeError if `suspend` has no such number of days
 */
export function effectOf(
  action: Action,
  options: { readonly visibility: Visibility | null; readonly at: string; readonly days?: number | undefined },
): DecisionEffect {
  const suspendedUntil = action === 'suspend' ? suspensionEnd(options.at, options.days) : null
  return {
    visibility: options.visibility === null ? null : visibilityUnder(action, options.visibility),
    closesThread: action === 'close-thread',
    suspendedUntil,
  }
}

/**
 * What holds after one decision of several fell away, from those that still stand. The strictest wins.
 *
 * @param standing the decisions about one post and its author
 * @param visibility of the post as it is; null where there is none
 */
export function effectOfStanding(standing: readonly StandingDecision[], visibility: Visibility | null): DecisionEffect {
  const ends = standing.flatMap((one) => (one.action === 'suspend' && one.until !== null ? [one.until] : []))
  return {
    visibility:
      visibility === null
        ? null
        : standing.reduce<Visibility>(
            (current, one) => visibilityUnder(one.action, current),
            visibility === 'deleted' ? 'deleted' : 'visible',
          ),
    closesThread: standing.some((one) => one.action === 'close-thread'),
    suspendedUntil: ends.toSorted().at(-1) ?? null,
  }
}

function visibilityUnder(action: Action, current: Visibility): Visibility {
  if (current === 'deleted') return 'deleted'
  switch (action) {
    case 'hide':
    case 'suspend':
      return current === 'removed' ? 'removed' : 'hidden'
    case 'remove':
      return 'removed'
    case 'none':
    case 'note':
    case 'ask-to-edit':
    case 'close-thread':
      return current === 'held' ? 'visible' : current
    default:
      action satisfies never
      return current
  }
}

function suspensionEnd(at: string, days: number | undefined): string {
  if (days === undefined || !Number.isInteger(days) || days < 1 || days > 365) {
    throw new RangeError('A suspension lasts 1 to 365 days.')
  }
  return new Date(Date.parse(at) + days * 86_400_000).toISOString()
}
