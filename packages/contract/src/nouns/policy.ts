import Type from 'typebox'
import { idOf, oneOf, type PolicyId } from '../primitives.ts'

/** What a moderator can do about a subject. */
export const actions = ['none', 'note', 'ask-to-edit', 'hide', 'remove', 'close-thread', 'suspend'] as const
export type Action = (typeof actions)[number]

/** A rule of the space, in plain words. */
export const Policy = Type.Object({
  id: idOf<PolicyId>(),
  position: Type.Integer({ minimum: 1 }),
  title: Type.String({ minLength: 1, maxLength: 120 }),
  text: Type.String({ maxLength: 2000 }),
  suggestedAction: oneOf(actions),
  isRetired: Type.Boolean(),
})
export type Policy = Type.Static<typeof Policy>
