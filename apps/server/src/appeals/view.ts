import type { Appeal, PersonId, PersonRef } from '@hearth/contract'
import { undoUntil } from '@hearth/moderation'
import type { AppealRow } from './store.ts'

/** @param context.showsNames whether the answer says by whom it is */
export const toAppeal = (
  row: AppealRow,
  context: { readonly people: ReadonlyMap<PersonId, PersonRef>; readonly showsNames: boolean },
): Appeal => ({
  id: row.id,
  decisionId: row.decision_id,
  from: context.people.get(row.from_person_id) ?? null,
  text: row.text,
  filedAt: row.filed_at.toISOString(),
  state: row.state,
  answer:
    row.answered_at === null
      ? null
      : {
          reason: row.answer_reason ?? '',
          by: context.showsNames && row.answered_by !== null ? (context.people.get(row.answered_by) ?? null) : null,
          at: row.answered_at.toISOString(),
          undoUntil: undoUntil(row.answered_at.toISOString()),
        },
})

/** The same as long as its answer may still be undone: nobody has answered yet. */
export const asUnanswered = (row: AppealRow): AppealRow => ({
  ...row,
  state: 'open',
  answer_reason: null,
  answered_by: null,
  answered_at: null,
})
