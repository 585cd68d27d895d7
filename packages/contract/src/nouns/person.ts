import Type from 'typebox'
import { Instant, idOf, namePattern, nullable, oneOf, type PersonId } from '../primitives.ts'

export const roles = ['keeper', 'moderator', 'member'] as const
export type Role = (typeof roles)[number]

export const DisplayName = Type.String({ minLength: 1, maxLength: 60, pattern: namePattern })

/** How somebody likes to write and to be written to. Their own choice; changes wording, never scores. */
export const StyleCard = Type.Object({
  isDirect: Type.Boolean(),
  isExpressive: Type.Boolean(),
  isLiteralReader: Type.Boolean(),
  usesToneTags: Type.Boolean(),
})
export type StyleCard = Type.Static<typeof StyleCard>

export const PersonRef = Type.Object({
  id: idOf<PersonId>(),
  name: DisplayName,
  role: oneOf(roles),
  /** Only where true: they left, and `name` says so instead of who they were. */
  hasLeft: Type.Optional(Type.Literal(true)),
})
export type PersonRef = Type.Static<typeof PersonRef>

export const Person = Type.Object({
  id: idOf<PersonId>(),
  name: DisplayName,
  role: oneOf(roles),
  about: Type.String({ maxLength: 1000 }),
  boundaries: Type.String({
    maxLength: 500,
    description: 'What others should know: “no direct messages about work”, in their own words.',
  }),
  style: StyleCard,
  joinedAt: Instant,
  suspendedUntil: nullable(Instant),
  hasLeft: Type.Optional(Type.Literal(true)),
})
export type Person = Type.Static<typeof Person>

/**
 * A private line somebody drew. *Mute*: their posts, thanks and notices are folded for me, and I am not told of new ones.
 * *Block*: they also cannot answer me, and their thanks do not reach me. They are told of neither.
 */
export const limitKinds = ['mute', 'block'] as const
export type LimitKind = (typeof limitKinds)[number]
export const Limit = Type.Object({ person: PersonRef, kind: oneOf(limitKinds), since: Instant })
export type Limit = Type.Static<typeof Limit>

/** A person in a list, with the line that I drew towards them. */
export const PersonEntry = Type.Object({ ...PersonRef.properties, myLimit: nullable(oneOf(limitKinds)) })
export type PersonEntry = Type.Static<typeof PersonEntry>
