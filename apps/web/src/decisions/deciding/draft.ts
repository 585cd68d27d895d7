import type { Action, Policy, ReportReason, Subject } from '@hearth/contract'
import { ruleOf, suggestAction, suits } from '@hearth/moderation'

/** A decision while it is thought about. `policyId` is undefined until chosen, null for *none of the rules*. */
export interface DecisionDraft {
  readonly policyId: string | null | undefined
  readonly action: Action | null
  /** The moderator chose the action; otherwise it follows the rule. */
  readonly isActionChosen: boolean
  /** For `suspend`. */
  readonly days: number
  readonly reason: string
  /** The moderator wrote in the reason; otherwise it follows rule and action. */
  readonly isReasonWritten: boolean
}

export const blankDraft: DecisionDraft = {
  policyId: undefined,
  action: null,
  isActionChosen: false,
  days: 3,
  reason: '',
  isReasonWritten: false,
}

/** What choosing needs to know of the case. */
export interface Ground {
  readonly subject: Subject['kind']
  readonly strikes: number
  readonly reasons: readonly ReportReason[]
  readonly policies: readonly Policy[]
  /** Words for an action under a rule; `ReasonWords` of `reason-words.ts`. */
  readonly skeletonOf: (action: Action, policy: Policy | null) => string
}

export const policyOf = (draft: DecisionDraft, policies: readonly Policy[]): Policy | null =>
  policies.find((one) => one.id === draft.policyId) ?? null

/** Choosing a rule brings the lightest action that fits, unless the moderator already chose one. */
export const choosePolicy = (draft: DecisionDraft, policyId: string | null, ground: Ground): DecisionDraft =>
  withSkeleton(
    { ...draft, policyId, action: draft.isActionChosen ? draft.action : suggestionFor(policyId, ground) },
    ground,
  )

export const chooseAction = (draft: DecisionDraft, action: Action, ground: Ground): DecisionDraft =>
  withSkeleton({ ...draft, action, isActionChosen: true }, ground)

/** An emptied reason follows rule and action again. */
export const writeReason = (draft: DecisionDraft, reason: string): DecisionDraft => ({
  ...draft,
  reason,
  isReasonWritten: reason.trim() !== '',
})

/** The lightest action that fits a rule; `none` where it is none of the rules. */
export const suggestionFor = (policyId: string | null | undefined, ground: Ground): Action => {
  const policy = ground.policies.find((one) => one.id === policyId)
  if (!policy) return 'none'
  const { strikes, reasons, subject } = ground
  const action = suggestAction({ suggested: policy.suggestedAction, strikes, reasons })
  return suits(action, subject) ? action : 'note'
}

export type Lack = 'policy' | 'action' | 'reason' | 'days'

/** What a draft still lacks before it can be recorded; null when nothing. */
export const lackOf = (draft: DecisionDraft): Lack | null => {
  if (draft.action === null) return draft.policyId === undefined ? 'policy' : 'action'
  if (ruleOf(draft.action).needsPolicy && !draft.policyId) return 'policy'
  if (draft.action === 'suspend' && !(Number.isInteger(draft.days) && draft.days >= 1 && draft.days <= 365))
    return 'days'
  return draft.reason.trim() === '' ? 'reason' : null
}

const withSkeleton = (draft: DecisionDraft, ground: Ground): DecisionDraft =>
  draft.isReasonWritten || draft.action === null
    ? draft
    : { ...draft, reason: ground.skeletonOf(draft.action, policyOf(draft, ground.policies)) }
