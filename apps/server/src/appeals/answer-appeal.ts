import { HearthError, type PersonId, type SpaceId } from '@hearth/contract'
import { type AppealAnswerer, answererOf, undoUntil } from '@hearth/moderation'
import { statementPath } from '../decisions/effect/tell-people.ts'
import { reverseWithin } from '../decisions/reverse-decision.ts'
import { type DecisionRow, findDecision } from '../decisions/store.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db, DbOrTx } from '../ground/db/database.ts'
import { isSuspended, type VisitingPerson } from '../ground/http/visitor.ts'
import type { NewId } from '../ground/id.ts'
import { tell } from '../notices/tell.ts'
import { findPerson, listModerators } from '../people/store.ts'
import { type AppealRow, answerAppealRow, findAppeal } from './store.ts'

interface Input {
  readonly person: VisitingPerson
  readonly appealId: string
  readonly outcome: 'upheld' | 'overturned'
  readonly reason: string
}

/**
 * Upholds or overturns. Overturning writes the reversing decision in the same transaction: nobody is told that they were
 * right while the limit stays. Nobody is told for ten seconds, in which the answer can be undone.
 *
 * @throws HearthError `not-found`, `appeal-closed` (answered, or reversed meanwhile), `appeal-needs-another-person`,
 *   `case-about-yourself`
 */
export const answerAppeal = (
  tools: { db: Db; clock: Clock; newId: NewId },
  { person, appealId, outcome, reason }: Input,
): Promise<AppealRow> =>
  tools.db.transaction().execute(async (tx) => {
    const { spaceId } = person
    const now = tools.clock()
    const appeal = await findAppeal(tx, spaceId, appealId)
    const decision = appeal && (await findDecision(tx, spaceId, appeal.decision_id))
    if (!appeal || !decision) throw new HearthError('not-found')
    const reviewers = await listReviewers(tx, spaceId, now)
    const answerer = mayAnswer(person.id, decision, reviewers)
    if (answerer.kind === 'may-not') throw new HearthError(answerer.code)
    const of = { spaceId, id: appealId, state: outcome, reason: reason.trim(), by: person.id, at: now }
    const row = await answerAppealRow(tx, of)
    if (!row) throw new HearthError('appeal-closed')
    if (outcome === 'overturned' && decision.reversed_by === null) {
      await reverseWithin({ ...tools, clock: () => now }, tx, { person, decisionId: decision.id, reason }, null)
    }
    const asker = await findPerson(tx, spaceId, row.from_person_id)
    if (!asker) return row
    await tell(tools, tx, {
      spaceId,
      to: asker.id,
      kind: 'appeal-answered',
      values: { outcome },
      path: statementPath(decision.id),
      subjectId: row.id,
      visibleFrom: new Date(undoUntil(now.toISOString())),
    })
    return row
  })

/** Whether somebody may answer the appeal against a decision. */
export const mayAnswer = (me: PersonId, decision: DecisionRow, reviewers: readonly PersonId[]): AppealAnswerer =>
  answererOf({ me, decidedBy: decision.decided_by, aboutPersonId: decision.about_person_id, reviewers })

/** The moderators and keepers who can act now. */
export const listReviewers = async (db: DbOrTx, spaceId: SpaceId, now: Date): Promise<PersonId[]> => {
  const people = await listModerators(db, spaceId)
  return people.filter((row) => !isSuspended({ suspendedUntil: row.suspended_until }, now)).map((row) => row.id)
}
