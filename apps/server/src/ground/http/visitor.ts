import type { OwnAccount, PersonId, Role, Space, SpaceId } from '@hearth/contract'

/** The person behind a request, in the space that the request is about. */
export interface VisitingPerson {
  readonly id: PersonId
  readonly spaceId: SpaceId
  readonly name: string
  readonly role: Role
  readonly suspendedUntil: Date | null
}

/** Who asks. Everything may be missing: somebody without an account, or an account that is no member here. */
export interface Visitor {
  readonly account: Readonly<OwnAccount> | null
  /** Hash of the session's token; never the token. */
  readonly session: string | null
  readonly space: Space | null
  readonly person: VisitingPerson | null
}

export const nobody: Visitor = { account: null, session: null, space: null, person: null }

/** Finds who asks. Given to the mount by the server, because accounts, spaces and people are stages above the ground. */
export type FindVisitor = (of: { sessionToken: string | null; spaceId: string | null }) => Promise<Visitor>

const ranks: Record<Role, number> = { member: 1, moderator: 2, keeper: 3 }

/** Whether a person has a role or a higher one: keeper > moderator > member. */
export const hasRole = (person: Pick<VisitingPerson, 'role'> | null, role: Role): boolean =>
  person !== null && ranks[person.role] >= ranks[role]

export const isSuspended = (person: Pick<VisitingPerson, 'suspendedUntil'> | null, now: Date): boolean =>
  person?.suspendedUntil != null && person.suspendedUntil > now
