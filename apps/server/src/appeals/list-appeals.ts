import type { AppealForReview, AppealState } from '@hearth/contract'
import { findPeopleById } from '../cases/list-cases.ts'
import { readExcerpt } from '../decisions/read-statement.ts'
import { findDecision } from '../decisions/store.ts'
import { toDecision } from '../decisions/view.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { fromCursor, toCursor } from '../ground/requests/cursor.ts'
import { listReviewers, mayAnswer } from './answer-appeal.ts'
import { type AppealPlace, type AppealRow, listAppeals as listRows } from './store.ts'
import { toAppeal } from './view.ts'

interface Input {
  readonly person: VisitingPerson
  readonly state: AppealState | null
  readonly cursor: string | undefined
  readonly limit: number
}

/** Appeals, oldest open first, each with the decision it is about and whether the asker may answer it. Not one's own. */
export const listAppeals = async (
  { db, clock }: { db: Db; clock: Clock },
  { person, state, cursor, limit }: Input,
): Promise<{ items: AppealForReview[]; next: string | null }> => {
  const { spaceId } = person
  const rows = await listRows(db, { spaceId, reader: person.id, state, after: toAppealPlace(cursor), limit })
  const reviewers = await listReviewers(db, spaceId, clock())
  const review = async (row: AppealRow): Promise<AppealForReview[]> => {
    const decision = await findDecision(db, spaceId, row.decision_id)
    if (!decision) return []
    const ids = [row.from_person_id, decision.decided_by, ...(row.answered_by === null ? [] : [row.answered_by])]
    const people = await findPeopleById(db, spaceId, ids)
    return [
      {
        appeal: toAppeal(row, { people, showsNames: true }),
        decision: toDecision(decision, people),
        excerpt: await readExcerpt(db, decision),
        mayAnswer: row.state === 'open' && mayAnswer(person.id, decision, reviewers).kind === 'may',
      },
    ]
  }
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: (await Promise.all(shown.map(review))).flat(),
    next:
      rows.length > limit && last
        ? toCursor([last.state === 'open' ? 0 : 1, last.filed_at.toISOString(), last.id])
        : null,
  }
}

const toAppealPlace = (cursor: string | undefined): AppealPlace | null => {
  if (cursor === undefined) return null
  const [isAnswered, at, id] = fromCursor(cursor, ['number', 'instant', 'id'])
  return { isAnswered, at, id }
}
