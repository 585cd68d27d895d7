import Type, { type Static } from 'typebox'
import { Id, Instant, nullable } from '../primitives.ts'

export const KeyName = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' })
/** Requests a minute. */
export const PerMinute = Type.Integer({ minimum: 1, maximum: 60_000 })
/** Requests a day (UTC); null for as many as there are. */
export const PerDay = nullable(Type.Integer({ minimum: 1, maximum: 100_000_000 }))

/** How often a door was asked; never by whom or with what. */
export const DoorUse = Type.Object({
  today: Type.Integer({ minimum: 0 }),
  /** The last thirty days, today included. */
  month: Type.Integer({ minimum: 0 }),
  /** Of those thirty days: turned away for being too fast or too many. */
  refused: Type.Integer({ minimum: 0 }),
})
export type DoorUse = Static<typeof DoorUse>

/** What a program shows at a door. The secret itself is shown once and never stored. */
export const Key = Type.Object({
  id: Id,
  name: KeyName,
  /** The last four characters of the secret. */
  hint: Type.String(),
  perMinute: PerMinute,
  perDay: PerDay,
  /** Whether scores that its program suggests are kept for the keeper to look at. */
  keepsSuggestions: Type.Boolean(),
  createdAt: Instant,
  /** Until then the secret before this one is let in too. */
  oldSecretUntil: nullable(Instant),
  revokedAt: nullable(Instant),
  use: DoorUse,
})
export type Key = Static<typeof Key>
