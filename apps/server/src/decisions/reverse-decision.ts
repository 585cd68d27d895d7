import { type DecisionId, HearthError, type NoticeKind } from '@hearth/contract'
import { undoUntil } from '@hearth/moderation'
import type { Transaction } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { findPerson } from '../people/store.ts'
import { isAboutMe, isReversal, maySuspend } from './access.ts'
import type { DecisionTools } from './decide-case.ts'
import { applyStanding } from './effect/apply-standing.ts'
import { noticeOf, tellOfDecision } from './effect/tell-people.ts'
import { type DecisionRow, findDecision, insertDecision, lockDecisions, type NewDecision } from './store.ts'

interface Input {
  readonly person: VisitingPerson
  readonly decisionId: string
  readonly reason: string
}

/**
 * Reverses an earlier decision by a new one that names it. What it took is given back, unless another decision still
 * takes it. A reversal is reversed in the same way: what it gave back is taken again, by a decision that has a statement
 * and can be appealed like any other. Nobody is told for ten seconds, in which it can be undone.
 *
 * @throws HearthError `not-found`, `case-about-yourself`, `decision-already-reversed`, `not-allowed` (whom one may not
 *   suspend), `invalid-input` (nothing to give back, or its time is over)
 */
export const reverseDecision = (tools: DecisionTools, input: Input): Promise<DecisionRow> =>
  tools.db.transaction().execute((tx) => reverseWithin(tools, tx, input, 'decision-reversed'))

/**
 * The same inside a transaction of a later stage, which also sees to its undo.
 *
 * @param toAuthor the notice that the person it is about gets of something given back; null: the caller tells them
 */
export const reverseWithin = async (
  tools: Omit<DecisionTools, 'db'>,
  tx: Transaction,
  { person, decisionId, reason }: Input,
  toAuthor: NoticeKind | null,
): Promise<DecisionRow> => {
  const now = tools.clock()
  const undoEnd = new Date(undoUntil(now.toISOString()))
  await lockDecisions(tx, person.spaceId)
  const old = await findDecision(tx, person.spaceId, decisionId)
  if (!old || old.is_undone) throw new HearthError('not-found')
  if (isAboutMe(person, old)) throw new HearthError('case-about-yourself')
  if (old.reversed_by !== null) throw new HearthError('decision-already-reversed')
  const again = isReversal(old) ? await takenAgain(tx, person, old, now) : null
  // A decision that found nothing told its author nothing that could be taken back.
  if (again === null && noticeOf(old) === null) throw new HearthError('invalid-input')
  const row = await insertDecision(tx, {
    ...factsOf(old),
    ...(again ?? givenBack),
    id: tools.newId<DecisionId>(),
    reason: reason.trim(),
    decided_by: person.id,
    decided_at: now,
    // What an appeal gave back is undone with the answer, by the stage of appeals.
    undo_until: toAuthor === null ? now : undoEnd,
    reverses: old.id,
    was_held: false,
  })
  await applyStanding(tx, again === null ? old : row, 'keep')
  // Whoever was not told of the first decision yet hears of both in their order.
  const from = new Date(Math.max(old.undo_until.getTime(), undoEnd.getTime()))
  await tellOfDecision(tools, tx, row, { from, toAuthor: again === null ? toAuthor : noticeOf(row) })
  return row
}

type Deed = Pick<NewDecision, 'action' | 'policy_id' | 'policy_title' | 'policy_text' | 'until'>

const givenBack: Deed = { action: 'none', policy_id: null, policy_title: null, policy_text: null, until: null }

/** What a reversal gave back, to be taken again under the same rule and for what is left of its time. */
const takenAgain = async (tx: Transaction, person: VisitingPerson, reversal: DecisionRow, now: Date): Promise<Deed> => {
  const first = reversal.reverses === null ? undefined : await findDecision(tx, person.spaceId, reversal.reverses)
  if (!first || (first.until !== null && first.until <= now)) throw new HearthError('invalid-input')
  const { action, policy_id, policy_title, policy_text, until } = first
  if (action === 'suspend') {
    const about =
      first.about_person_id === null ? undefined : await findPerson(tx, person.spaceId, first.about_person_id)
    if (!about) throw new HearthError('invalid-input')
    if (!maySuspend(person, about)) throw new HearthError('not-allowed')
  }
  return { action, policy_id, policy_title, policy_text, until }
}

const factsOf = (old: DecisionRow) => ({
  space_id: old.space_id,
  case_id: old.case_id,
  subject_kind: old.subject_kind,
  subject_id: old.subject_id,
  thread_id: old.thread_id,
  about_person_id: old.about_person_id,
  was_found_by_reader: old.was_found_by_reader,
})
