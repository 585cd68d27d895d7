import Type from 'typebox'

/** The harm attributes, in the order every list shows them. */
export const harmAttributes = [
  'toxicity',
  'severe-toxicity',
  'insult',
  'profanity',
  'threat',
  'identity-attack',
  'sexually-explicit',
  'demeaning',
  'exclusion',
] as const

/** The kind attributes, in the order every list shows them. */
export const kindAttributes = [
  'gratitude',
  'appreciation',
  'compassion',
  'encouragement',
  'curiosity',
  'nuance',
  'reasoning',
  'personal-story',
  'respect',
  'affinity',
  'helpfulness',
] as const

export const attributeIds = [...harmAttributes, ...kindAttributes] as const

export type HarmAttributeId = (typeof harmAttributes)[number]
export type KindAttributeId = (typeof kindAttributes)[number]
export type AttributeId = (typeof attributeIds)[number]

export const AttributeId = Type.Union(attributeIds.map((id) => Type.Literal(id)))

/** A calibrated probability. */
export const Probability = Type.Number({ minimum: 0, maximum: 1 })

export const targets = ['person', 'group', 'self', 'thing', 'none'] as const
/** Whom the text is aimed at. */
export type Target = (typeof targets)[number]

/** Words that hurt, with the reason. 1 mild, 2 clear, 3 grave. */
export const Finding = Type.Object({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 1 }),
  attribute: Type.Unsafe<AttributeId>(AttributeId),
  severity: Type.Unsafe<1 | 2 | 3>(Type.Integer({ minimum: 1, maximum: 3 })),
  reason: Type.String({ description: 'A stable id such as insult.intelligence; its words live in locale files.' }),
})
export type Finding = Type.Static<typeof Finding>

export const PersonalData = Type.Object({
  type: Type.String(),
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 1 }),
  aboutOther: Type.Boolean(),
})
export type PersonalData = Type.Static<typeof PersonalData>

export const ConsiderateHint = Type.Object({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 1 }),
  phrase: Type.String(),
  better: Type.Array(Type.String()),
  why: Type.String(),
  source: Type.String(),
})
export type ConsiderateHint = Type.Static<typeof ConsiderateHint>

export const ToneTag = Type.Object({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 1 }),
  tag: Type.String(),
})
export type ToneTag = Type.Static<typeof ToneTag>

/** A signal without a detector is absent, never `none`. */
export const Signals = Type.Object({
  distress: Type.Optional(Type.Union([Type.Literal('none'), Type.Literal('support'), Type.Literal('crisis')])),
  personalData: Type.Optional(Type.Array(PersonalData)),
  considerate: Type.Optional(Type.Array(ConsiderateHint)),
  toneTags: Type.Optional(Type.Array(ToneTag)),
})
export type Signals = Type.Static<typeof Signals>

/**
 * What the reader says about one text.
 *
 * `scores` holds an attribute only where there is evidence for it; `scores`, `pause` and `target` are absent when the
 * language is not one the reader reads (`unsupported: ['language']`). Findings are sorted by start, then end, and do
 * not overlap within one attribute.
 */
export const Analysis = Type.Object({
  language: Type.String({ description: 'BCP 47; und if unknown.' }),
  engine: Type.String({ description: 'The reader and its version, such as hearth-reader/1.' }),
  scores: Type.Optional(Type.Partial(Type.Record(Type.Unsafe<AttributeId>(AttributeId), Probability))),
  pause: Type.Optional(Probability),
  target: Type.Optional(Type.Union(targets.map((target) => Type.Literal(target)))),
  findings: Type.Array(Finding),
  signals: Signals,
  degraded: Type.Optional(Type.Array(Type.Literal('encoder'))),
  unsupported: Type.Optional(Type.Array(Type.Literal('language'))),
  thresholds: Type.Optional(
    Type.Partial(Type.Record(Type.Unsafe<AttributeId>(AttributeId), Probability), {
      description: "Where scores come from another language's model: its own thresholds for them.",
    }),
  ),
  parts: Type.Optional(
    Type.Array(
      Type.Object({
        start: Type.Integer({ minimum: 0 }),
        end: Type.Integer({ minimum: 1 }),
        language: Type.String(),
        isRead: Type.Boolean(),
      }),
      { description: 'Of a text in several languages: which part is in which, and whether it was read.' },
    ),
  ),
})

export interface Analysis {
  readonly language: string
  readonly engine: string
  readonly scores?: { readonly [attribute in AttributeId]?: number }
  readonly pause?: number
  readonly target?: Target
  readonly findings: readonly Finding[]
  readonly signals: Signals
  readonly degraded?: readonly 'encoder'[]
  readonly unsupported?: readonly 'language'[]
  /** Where scores come from another language's model: its own thresholds for them. */
  readonly thresholds?: { readonly [attribute in AttributeId]?: number }
  /** Of a text in several languages: half-open UTF-16 ranges, their language, and whether they were read. */
  readonly parts?: readonly TextPart[]
}

/** Some sentences of a text in one language. */
export interface TextPart {
  readonly start: number
  readonly end: number
  readonly language: string
  readonly isRead: boolean
}

/**
 * One text to read; `context` is the one message it answers. `language` is what whoever asks says it is (BCP 47): the
 * reader then takes their word instead of telling the language itself.
 */
export const AnalysisInput = Type.Object({
  id: Type.Optional(Type.String()),
  text: Type.String(),
  context: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  language: Type.Optional(Type.String({ maxLength: 35 })),
})
export interface AnalysisInput {
  readonly id?: string
  readonly text: string
  readonly context?: string | null
  readonly language?: string
}

/**
 * Decision thresholds that a reader publishes: an attribute *holds* at or above its threshold.
 * `pause` is the threshold of the pause itself.
 */
export type Thresholds = { readonly pause: number } & { readonly [attribute in AttributeId]?: number }
