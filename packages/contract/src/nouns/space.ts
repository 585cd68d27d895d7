import Type from 'typebox'
import { Id, Instant, type InvitationId, idOf, namePattern, nullable, oneOf, type SpaceId } from '../primitives.ts'

export const Slug = Type.String({ minLength: 2, maxLength: 40, pattern: '^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$' })

export const joinings = ['open', 'invitation'] as const
export const readings = ['public', 'members'] as const
/**
 * What the server's own reading of a published post may do. `threats`: open a case for threats and exposure only;
 * `case`: open a case for any post above its threshold; `hold`: hold such a post until a moderator has looked.
 */
export const machineSettings = ['nothing', 'threats', 'case', 'hold'] as const
export type MachineSetting = (typeof machineSettings)[number]

/** What a space asks of whoever joins it. Nobody needs an e-mail address unless a space says so. */
export const emailWishes = ['never', 'optional', 'needed'] as const
export type EmailWish = (typeof emailWishes)[number]

/** A link is long and opened with a press; a code is short, can be said and typed, and always ends. */
export const invitationKinds = ['link', 'code'] as const
export type InvitationKind = (typeof invitationKinds)[number]

export const SpaceName = Type.String({ minLength: 1, maxLength: 80, pattern: namePattern })

export const Space = Type.Object({
  id: idOf<SpaceId>(),
  slug: Slug,
  name: Type.String({ minLength: 1, maxLength: 80 }),
  about: Type.String({ maxLength: 2000 }),
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
