import { HearthError, type Space } from '@hearth/contract'
import { isSuspended, type VisitingPerson, type Visitor } from '../http/visitor.ts'

/** The person who asks, on routes for members. @throws HearthError `not-allowed` */
export const memberOf = (visitor: Visitor): VisitingPerson => {
  if (visitor.person === null) throw new HearthError('not-allowed')
  return visitor.person
}

/** The person who asks, where suspended people may only read. @throws HearthError `not-allowed`, `suspended` */
export const activeMemberOf = (visitor: Visitor, now: Date): VisitingPerson => {
  const person = memberOf(visitor)
  if (isSuspended(person, now)) throw new HearthError('suspended')
  return person
}

/** The space that is asked about. @throws HearthError `not-found` */
export const spaceOf = (visitor: Visitor): Space => {
  if (visitor.space === null) throw new HearthError('not-found')
  return visitor.space
}
