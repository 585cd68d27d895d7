import Type from 'typebox'
import { type AppealId, type DecisionId, Instant, idOf, nullable, oneOf } from '../primitives.ts'
import { Decision } from './decision.ts'
import { PersonRef } from './person.ts'

export const appealStates = ['open', 'upheld', 'overturned'] as const
export type AppealState = (typeof appealStates)[number]

/** A request that another person looks again. */
export const Appeal = Type.Object({
  id: idOf<AppealId>(),
  decisionId: idOf<DecisionId>(),
  from: nullable(PersonRef),
  text: Type.String(),
  filedAt: Instant,
  state: oneOf(appealStates),
  answer: nullable(
    Type.Object({ reason: Type.String(), by: nullable(PersonRef), at: Instant, undoUntil: Type.Optional(Instant) }),
  ),
})
export type Appeal = Type.Static<typeof Appeal>

/** An appeal as a moderator sees it, with the decision it is about. */
export const AppealForReview = Type.Object({
  appeal: Appeal,
  decision: Decision,
  excerpt: nullable(Type.String()),
  mayAnswer: Type.Boolean(),
})
export type AppealForReview = Type.Static<typeof AppealForReview>
