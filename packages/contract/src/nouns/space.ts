import Type from 'typebox'
import { Id, Instant, type InvitationId, idOf, namePattern, nullable, oneOf, type SpaceId } from '../primitives.ts'
import { emailWishes, joinings, machineSettings, readings, spaceKinds } from './space-kind.ts'

export const Slug = Type.String({ minLength: 2, maxLength: 40, pattern: '^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$' })

/** A link is long and opened with a press; a code is short, can be said and typed, and always ends. */
export const invitationKinds = ['link', 'code'] as const
export type InvitationKind = (typeof invitationKinds)[number]

export const SpaceName = Type.String({ minLength: 1, maxLength: 80, pattern: namePattern })

/** The adult who answers for a space with minors: who they are, and how a parent or a child reaches them. */
export const Responsible = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 80, pattern: namePattern }),
  contact: Type.String({ minLength: 3, maxLength: 200, pattern: namePattern }),
})
export type Responsible = Type.Static<typeof Responsible>

/** The answers on the page of questions; what is left out begins as such a space does. */
export const spaceAnswers = {
  kind: Type.Optional(oneOf(spaceKinds)),
  includesMinors: Type.Optional(Type.Boolean()),
  responsible: Type.Optional(nullable(Responsible)),
  joining: Type.Optional(oneOf(joinings)),
  reading: Type.Optional(oneOf(readings)),
  machine: Type.Optional(oneOf(machineSettings)),
  email: Type.Optional(oneOf(emailWishes)),
}

export const Space = Type.Object({
  id: idOf<SpaceId>(),
  slug: Slug,
  name: Type.String({ minLength: 1, maxLength: 80 }),
  about: Type.String({ maxLength: 2000 }),
  kind: oneOf(spaceKinds),
  includesMinors: Type.Boolean(),
  /** Null where there are no minors. */
  responsible: nullable(Responsible),
  joining: oneOf(joinings),
  reading: oneOf(readings),
  machine: oneOf(machineSettings),
  email: oneOf(emailWishes),
  createdAt: Instant,
})
export type Space = Type.Static<typeof Space>

export const Invitation = Type.Object({
  id: idOf<InvitationId>(),
  kind: oneOf(invitationKinds),
  note: Type.String({ maxLength: 120 }),
  usesLeft: nullable(Type.Integer({ minimum: 0 })),
  expiresAt: nullable(Instant),
  createdAt: Instant,
  createdBy: nullable(Id),
})
export type Invitation = Type.Static<typeof Invitation>
