import type { Decision, PersonId, PersonRef, Statement } from '@hearth/contract'
import { appealDoor, appealUntil } from '@hearth/moderation'
import { isReversal } from './access.ts'
import type { DecisionRow } from './store.ts'

/** A decision as moderators see it. */
export const toDecision = (row: DecisionRow, people: ReadonlyMap<PersonId, PersonRef>): Decision => ({
  ...withoutName(row),
  decidedBy: people.get(row.decided_by) ?? null,
})

/**
 * What the person it is about reads. Who decided is not in it: the place answers, not one tired volunteer.
 *
 * @param context.excerpt the beginning of the post; null where nothing is left of it
 */
export const toStatement = (
  row: DecisionRow,
  context: { readonly excerpt: string | null; readonly appealId: string | null; readonly now: Date },
): Statement => ({
  decision: withoutName(row),
  subject: { kind: row.subject_kind, id: row.subject_id, excerpt: context.excerpt },
  policy: row.policy_title === null ? null : { title: row.policy_title, text: row.policy_text ?? '' },
  appeal: {
    isOpen: context.now >= row.undo_until && doorOf(row, context.appealId, context.now).kind === 'open',
    until: appealUntil(row.decided_at.toISOString()),
    id: context.appealId,
  },
})

/** Whether a decision can be appealed now. */
export const doorOf = (row: DecisionRow, appealId: string | null, now: Date): ReturnType<typeof appealDoor> =>
  appealDoor(
    {
      action: row.action,
      decidedAt: row.decided_at.toISOString(),
      isReversed: row.reversed_by !== null,
      isReversal: isReversal(row),
      isAppealed: appealId !== null,
    },
    now.toISOString(),
  )

const withoutName = (row: DecisionRow): Omit<Decision, 'decidedBy'> => ({
  id: row.id,
  caseId: row.case_id,
  action: row.action,
  policyId: row.policy_id,
  policyTitle: row.policy_title,
  reason: row.reason,
  until: row.until?.toISOString() ?? null,
  decidedAt: row.decided_at.toISOString(),
  undoUntil: row.undo_until.toISOString(),
  reverses: row.reverses,
  reversedBy: row.reversed_by,
  wasFoundByReader: row.was_found_by_reader,
})
