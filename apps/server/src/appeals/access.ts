import { undoUntil } from '@hearth/moderation'
import { hasRole, type VisitingPerson } from '../ground/http/visitor.ts'
import type { AppealRow } from './store.ts'

type Asking = Pick<VisitingPerson, 'id' | 'role'>

/** The person a decision is about asks for another look; nobody asks in their place. */
export const mayAppeal = (person: Asking, decision: { readonly about_person_id: string | null }): boolean =>
  decision.about_person_id === person.id

/** One's own appeal, or any for a moderator. */
export const mayRead = (person: Asking, appeal: Pick<AppealRow, 'from_person_id'>): boolean =>
  appeal.from_person_id === person.id || hasRole(person, 'moderator')

/** Whether an answer can still be undone; until then it is nobody's but the moderators'. */
export const isAnswerOpen = (appeal: Pick<AppealRow, 'answered_at'>, now: Date): boolean =>
  appeal.answered_at !== null && now < new Date(undoUntil(appeal.answered_at.toISOString()))

/** Who decided and who answers are named to moderators; to everybody else the place answers. */
export const maySeeNames = (person: Asking, appeal: Pick<AppealRow, 'from_person_id'>): boolean =>
  hasRole(person, 'moderator') && appeal.from_person_id !== person.id
