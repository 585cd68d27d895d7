import { hasRole, type VisitingPerson } from '../ground/http/visitor.ts'

/** A retired rule is only of use to whoever may bring it back. */
export const maySeeRetired = (person: Pick<VisitingPerson, 'role'> | null): boolean => hasRole(person, 'keeper')
