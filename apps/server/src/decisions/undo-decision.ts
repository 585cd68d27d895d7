import { HearthError } from '@hearth/contract'
import { moveCase } from '@hearth/moderation'
import { type CaseRow, lockCase, reopenCaseRow } from '../cases/store.ts'
import { toStatus } from '../cases/view.ts'
import type { Transaction } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { untellPictured } from '../images/store.ts'
import { setWaitLookedAt } from '../newcomers/store.ts'
import { untell } from '../notices/tell.ts'
import { arrivals } from '../posts/delete-post.ts'
import { setOutcome } from '../reports/store.ts'
import { isReversal } from './access.ts'
import type { DecisionTools } from './decide-case.ts'
import { applyStanding } from './effect/apply-standing.ts'
import { writeOutcome } from './effect/tell-people.ts'
import { type DecisionRow, findDecision, insertUndo, lockDecisions } from './store.ts'

/**
 * Takes a decision back within ten seconds: the case is open again, everything is as it was, and nobody was told. Of a
 * reversal the case stays decided, by what was reversed. Again does nothing.
 *
 * @throws HearthError `not-found`, `not-allowed` (somebody else's), `decision-already-reversed`, `undo-too-late`
 */
export const undoDecision = (
  { db, clock }: Omit<DecisionTools, 'newId'>,
  input: { readonly person: VisitingPerson; readonly decisionId: string },
): Promise<CaseRow> =>
  db.transaction().execute(async (tx) => {
    const { person } = input
    const now = clock()
    await lockDecisions(tx, person.spaceId)
    const row = await findDecision(tx, person.spaceId, input.decisionId)
    if (!row) throw new HearthError('not-found')
    if (row.decided_by !== person.id) throw new HearthError('not-allowed')
    const reviewCase = await lockCase(tx, person.spaceId, row.case_id)
    if (!reviewCase) throw new HearthError('not-found')
    if (row.is_undone) return reviewCase
    if (row.reversed_by !== null) throw new HearthError('decision-already-reversed')
    if (row.reverses !== null) {
      if (now >= row.undo_until) throw new HearthError('undo-too-late')
      await undoReversal(tx, row, now)
      return reviewCase
    }
    const step = { kind: 'undo', by: person.id, at: now.toISOString() } as const
    const move = moveCase(toStatus(reviewCase), step, reviewCase.about_person_id)
    if (move.kind === 'refused') throw new HearthError(move.code)
    await insertUndo(tx, { space_id: row.space_id, decision_id: row.id, undone_at: now })
    const post = await applyStanding(tx, row, row.was_held ? 'again' : 'keep')
    await setOutcome(tx, row.space_id, row.case_id, null)
    await untell(tx, row.space_id, row.id)
    if (row.was_held && post) {
      for (const kind of arrivals) await untell(tx, row.space_id, post.id, kind)
      await untellPictured(tx, row.space_id, post.id)
      await setWaitLookedAt(tx, row.space_id, post.id, null)
    }
    return reopenCaseRow(tx, row.space_id, row.case_id)
  })

/**
 * Takes a reversal back inside the caller's transaction: what was reversed stands again, for reporters too.
 *
 * @throws HearthError `decision-already-reversed`: somebody was quicker, and what it gave back is taken again already
 */
export const undoReversal = async (tx: Transaction, row: DecisionRow, now: Date): Promise<void> => {
  if (row.reversed_by !== null) throw new HearthError('decision-already-reversed')
  const old = row.reverses === null ? undefined : await findDecision(tx, row.space_id, row.reverses)
  if (!old) throw new HearthError('not-found')
  await insertUndo(tx, { space_id: row.space_id, decision_id: row.id, undone_at: now })
  await applyStanding(tx, isReversal(row) ? old : row, 'keep')
  await writeOutcome(tx, old, old.undo_until)
  await untell(tx, row.space_id, row.id)
}
