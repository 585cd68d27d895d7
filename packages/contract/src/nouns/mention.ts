import Type from 'typebox'
import { Instant, idOf, oneOf, type PostId } from '../primitives.ts'
import { PersonRef } from './person.ts'

/** `waiting`: they are asked first; `declined`: they do not want it, or no longer. */
export const mentionStates = ['waiting', 'agreed', 'declined'] as const
export type MentionState = (typeof mentionStates)[number]

/** Who may name me: anybody; people who wrote in a thread in which I wrote; whoever I agree to each time; nobody. */
export const mentionChoices = ['anyone', 'thread', 'ask', 'nobody'] as const
export type MentionChoice = (typeof mentionChoices)[number]

/** That somebody is named in a post, as whoever is named sees it. */
export const Mention = Type.Object({
  postId: idOf<PostId>(),
  by: PersonRef,
  state: oneOf(mentionStates),
  at: Instant,
})
export type Mention = Type.Static<typeof Mention>
