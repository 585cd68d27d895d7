import { type AppealId, HearthError } from '@hearth/contract'
import { findDecision } from '../decisions/store.ts'
import { doorOf } from '../decisions/view.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import type { NewId } from '../ground/id.ts'
import { tell } from '../notices/tell.ts'
import { mayAppeal } from './access.ts'
import { listReviewers, mayAnswer } from './answer-appeal.ts'
import { type AppealRow, findAppealOf, insertAppeal } from './store.ts'

/**
 * Asks that another person looks again: every limit, once, for 183 days, suspended people too. Everybody who may answer
 * is told.
 *
 * @throws HearthError `not-found` (also for anybody whom the decision is not about), `already-appealed`, `appeal-closed`
 */
export const fileAppeal = (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  input: { readonly person: VisitingPerson; readonly decisionId: string; readonly text: string },
): Promise<AppealRow> =>
  db.transaction().execute(async (tx) => {
    const { person } = input
    const now = clock()
    const decision = await findDecision(tx, person.spaceId, input.decisionId)
    const isTold = decision !== undefined && !decision.is_undone && now >= decision.undo_until
    if (!decision || !isTold || !mayAppeal(person, decision)) throw new HearthError('not-found')
    const known = await findAppealOf(tx, person.spaceId, decision.id)
    const door = doorOf(decision, known?.id ?? null, now)
    if (door.kind === 'closed') throw new HearthError(door.code)
    const row = await insertAppeal(tx, {
      space_id: person.spaceId,
      id: newId<AppealId>(),
      decision_id: decision.id,
      from_person_id: person.id,
      text: input.text.trim(),
      filed_at: now,
    })
    if (!row) throw new HearthError('already-appealed')
    const reviewers = await listReviewers(tx, person.spaceId, now)
    for (const to of reviewers.filter((one) => mayAnswer(one, decision, reviewers).kind === 'may')) {
      const told = { spaceId: person.spaceId, kind: 'appeal-received', path: '/appeals', subjectId: row.id } as const
      await tell({ clock, newId }, tx, { ...told, to })
    }
    return row
  })
