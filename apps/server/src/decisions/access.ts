import type { PersonId, Role } from '@hearth/contract'
import { hasRole, type VisitingPerson } from '../ground/http/visitor.ts'
import type { DecisionRow } from './store.ts'

type About = { readonly about_person_id: PersonId | null }

/** Nobody decides about themselves, nor takes back what was decided about them. */
export const isAboutMe = (person: Pick<VisitingPerson, 'id'>, decision: About): boolean =>
  decision.about_person_id === person.id

/** Whether a decision only gives back what another one took. One that takes it again has an action of its own. */
export const isReversal = (decision: Pick<DecisionRow, 'reverses' | 'action'>): boolean =>
  decision.reverses !== null && decision.action === 'none'

/** A keeper may suspend anybody else; a moderator members only, so that moderators do not shut each other out. */
export const maySuspend = (decider: Pick<VisitingPerson, 'role'>, about: { readonly role: Role }): boolean =>
  hasRole(decider, 'keeper') || about.role === 'member'

/** The person it is about, once it can no longer be undone; and moderators. */
export const mayReadStatement = (
  person: Pick<VisitingPerson, 'id' | 'role'>,
  decision: About & Pick<DecisionRow, 'undo_until'>,
  now: Date,
): boolean => (isAboutMe(person, decision) ? now >= decision.undo_until : hasRole(person, 'moderator'))
