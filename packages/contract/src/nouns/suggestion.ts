import Type, { type Static } from 'typebox'
import { Id, Instant, nullable, oneOf } from '../primitives.ts'
import { AttributeId, Probability } from './analysis.ts'

export const suggestionStates = ['waiting', 'accepted', 'declined'] as const
export type SuggestionState = (typeof suggestionStates)[number]

/** On what ground texts may be used to train a reader. Nothing leaves without one. */
export const consents = ['writers-agreed', 'terms-allow', 'own-texts'] as const
export type Consent = (typeof consents)[number]

const SuggestedScore = Type.Object({
  attribute: Type.Unsafe<AttributeId>(AttributeId),
  value: Probability,
  /** Half-open, UTF-16; null for the whole text. */
  span: nullable(Type.Object({ begin: Type.Integer(), end: Type.Integer() })),
})

/** What a program says that the scores of a text should have been. */
export const Suggestion = Type.Object({
  id: Id,
  text: Type.String(),
  context: nullable(Type.String()),
  language: nullable(Type.String()),
  scores: Type.Array(SuggestedScore),
  /** What the program calls the place where the text stands. */
  community: nullable(Type.String()),
  /** The name of the key that it came with; null where it came without one. */
  keyName: nullable(Type.String()),
  state: oneOf(suggestionStates),
  at: Instant,
})
export type Suggestion = Static<typeof Suggestion>

/** One accepted suggestion as a line to train with. */
export const TrainingLine = Type.Object({
  id: Id,
  text: Type.String(),
  context: Type.Optional(Type.String()),
  language: Type.String(),
  labels: Type.Partial(Type.Record(Type.Unsafe<AttributeId>(AttributeId), Probability)),
  spans: Type.Optional(Type.Array(SuggestedScore)),
  source: Type.Literal('suggestion'),
  consent: Type.Object({ ground: oneOf(consents), notedAt: Instant }),
})
export type TrainingLine = Static<typeof TrainingLine>

/** One attribute of one text, scored here and by the original. Without the text. */
export const ShadowScore = Type.Object({
  day: Type.String(),
  /** Perspective's name of it. */
  attribute: Type.String(),
  language: Type.String(),
  ours: Probability,
  theirs: Probability,
  engine: Type.String(),
})
export type ShadowScore = Static<typeof ShadowScore>
