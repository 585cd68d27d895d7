import { HearthError } from '@hearth/contract'
import { findDecision, lockDecisions } from '../decisions/store.ts'
import { undoReversal } from '../decisions/undo-decision.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { untell } from '../notices/tell.ts'
import { isAnswerOpen } from './access.ts'
import { type AppealRow, lockAppeal, reopenAppealRow } from './store.ts'

/**
 * Takes an answer back within ten seconds: the appeal is open again, what it gave back is taken again, and nobody was
 * told. Again does nothing.
 *
 * @throws HearthError `not-found`, `not-allowed` (somebody else's), `undo-too-late`, `decision-already-reversed` (somebody took
 *   again already what it gave back)
 */
export const undoAnswer = (
  { db, clock }: { db: Db; clock: Clock },
  { person, appealId }: { readonly person: VisitingPerson; readonly appealId: string },
): Promise<AppealRow> =>
  db.transaction().execute(async (tx) => {
    const now = clock()
    await lockDecisions(tx, person.spaceId)
    const appeal = await lockAppeal(tx, person.spaceId, appealId)
    if (!appeal || appeal.from_person_id === person.id) throw new HearthError('not-found')
    if (appeal.answered_at === null) return appeal
    if (appeal.answered_by !== person.id) throw new HearthError('not-allowed')
    if (!isAnswerOpen(appeal, now)) throw new HearthError('undo-too-late')
    const decision = await findDecision(tx, person.spaceId, appeal.decision_id)
    const reversal = decision?.reversed_by ? await findDecision(tx, person.spaceId, decision.reversed_by) : undefined
    // Where somebody had reversed it before, the answer gave nothing back.
    const isByAnswer = reversal?.decided_at.getTime() === appeal.answered_at.getTime()
    if (reversal && isByAnswer && appeal.state === 'overturned') await undoReversal(tx, reversal, now)
    await untell(tx, person.spaceId, appeal.id, 'appeal-answered')
    return reopenAppealRow(tx, person.spaceId, appeal.id)
  })
