import Type from 'typebox'
import { Instant, idOf, nullable, type PostId, type ThanksId } from '../primitives.ts'
import { PersonRef } from './person.ts'

/** Recognition: what they did → what it changed → what it meant. Private unless the receiver shows it. */
export const Thanks = Type.Object({
  id: idOf<ThanksId>(),
  from: nullable(PersonRef),
  to: nullable(PersonRef),
  postId: nullable(idOf<PostId>()),
  act: Type.String(),
  effect: Type.String(),
  meaning: Type.String(),
  isShown: Type.Boolean(),
  givenAt: Instant,
  /** True where I muted or blocked its giver: shown folded, one click away. */
  isMuted: Type.Boolean(),
  /** True where it holds a word that I asked not to see. */
  hasHiddenWord: Type.Boolean(),
})
export type Thanks = Type.Static<typeof Thanks>
