import Type from 'typebox'
import { Instant, nullable } from '../primitives.ts'

/** Somebody who offered to say hello to whoever is new. Their own matter: nobody else sees who does. */
export const Greeter = Type.Object({
  isGreeter: Type.Boolean(),
  since: nullable(Instant),
})
export type Greeter = Type.Static<typeof Greeter>

/** No more people than this are told of one first post: one hello is warm, ten are a queue. */
export const greetersTold = 2
