import { type DecisionId, HearthError, type NoticeKind } from '@hearth/contract'
import type { Transaction } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { isAboutMe } from './access.ts'
import type { DecisionTools } from './decide-case.ts'
import { applyStanding } from './effect/apply-standing.ts'
import { noticeOf, tellOfDecision } from './effect/tell-people.ts'
import { type DecisionRow, findDecision, insertDecision, lockDecisions } from './store.ts'

interface Input {
  readonly person: VisitingPerson
  readonly decisionId: string
  readonly reason: string
}

/**
 * Reverses an earlier decision by a new one that names it. What it took is given back, unless another decision still
 * takes it, and both sides are told.
 *
 * @throws HearthError `not-found`, `case-about-yourself`, `decision-already-reversed`, `invalid-input` (nothing to give back)
 */
export const reverseDecision = (tools: DecisionTools, input: Input): Promise<DecisionRow> =>
  tools.db.transaction().execute((tx) => reverseWithin(tools, tx, input, 'decision-reversed'))

/**
 * The same inside a transaction of a later stage.
 *
 * @param toAuthor the notice that the person it is about gets; null: the caller tells them
 */
export const reverseWithin = async (
  tools: Omit<DecisionTools, 'db'>,
  tx: Transaction,
  { person, decisionId, reason }: Input,
  toAuthor: NoticeKind | null,
): Promise<DecisionRow> => {
  const now = tools.clock()
  await lockDecisions(tx, person.spaceId)
  const old = await findDecision(tx, person.spaceId, decisionId)
  if (!old || old.is_undone) throw new HearthError('not-found')
  if (isAboutMe(person, old)) throw new HearthError('case-about-yourself')
  if (old.reversed_by !== null || old.reverses !== null) throw new HearthError('decision-already-reversed')
  // A decision that found nothing told its author nothing that could be taken back.
  if (noticeOf(old) === null) throw new HearthError('invalid-input')
  const row = await insertDecision(tx, {
    ...factsOf(old),
    id: tools.newId<DecisionId>(),
    action: 'none',
    policy_id: null,
    policy_title: null,
    policy_text: null,
    reason: reason.trim(),
    until: null,
    decided_by: person.id,
    decided_at: now,
    undo_until: now,
    reverses: old.id,
    was_held: false,
  })
  await applyStanding(tx, old, 'keep')
  // Whoever was not told of the first decision yet hears of both in their order.
  const from = new Date(Math.max(old.undo_until.getTime(), now.getTime()))
  await tellOfDecision(tools, tx, row, { from, toAuthor })
  return row
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
