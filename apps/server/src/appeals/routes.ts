import { type Appeal, HearthError, type stages } from '@hearth/contract'
import { findPeopleById } from '../cases/list-cases.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import type { NewId } from '../ground/id.ts'
import { memberOf } from '../ground/requests/member-of.ts'
import { isAnswerOpen, mayRead, maySeeNames } from './access.ts'
import { answerAppeal } from './answer-appeal.ts'
import { fileAppeal } from './file-appeal.ts'
import { listAppeals } from './list-appeals.ts'
import { type AppealRow, findAppeal } from './store.ts'
import { undoAnswer } from './undo-answer.ts'
import { asUnanswered, toAppeal } from './view.ts'

export const appealsRoutes = (tools: { db: Db; clock: Clock; newId: NewId }): Handlers<typeof stages.appeals> => {
  const viewOf = async (written: AppealRow, person: VisitingPerson): Promise<Appeal> => {
    const isMine = written.from_person_id === person.id
    const row = isMine && isAnswerOpen(written, tools.clock()) ? asUnanswered(written) : written
    const ids = [row.from_person_id, ...(row.answered_by === null ? [] : [row.answered_by])]
    const people = await findPeopleById(tools.db, row.space_id, ids)
    return toAppeal(row, { people, showsNames: maySeeNames(person, row) })
  }
  return {
    async fileAppeal({ params, body, visitor }) {
      const person = memberOf(visitor)
      return viewOf(await fileAppeal(tools, { person, decisionId: params.decisionId, text: body.text }), person)
    },
    async readAppeal({ params, visitor }) {
      const person = memberOf(visitor)
      const row = await findAppeal(tools.db, person.spaceId, params.appealId)
      if (!row || !mayRead(person, row)) throw new HearthError('not-found')
      return viewOf(row, person)
    },
    async listAppeals({ query, visitor }) {
      const { state = null, cursor, limit = 30 } = query
      return listAppeals(tools, { person: memberOf(visitor), state, cursor, limit })
    },
    async answerAppeal({ params, body, visitor }) {
      const person = memberOf(visitor)
      return viewOf(await answerAppeal(tools, { person, appealId: params.appealId, ...body }), person)
    },
    async undoAnswer({ params, visitor }) {
      const person = memberOf(visitor)
      return viewOf(await undoAnswer(tools, { person, appealId: params.appealId }), person)
    },
  }
}
