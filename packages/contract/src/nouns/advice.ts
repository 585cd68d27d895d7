import Type from 'typebox'

export const adviceLevels = ['none', 'hint', 'pause', 'signpost'] as const
export type AdviceLevel = (typeof adviceLevels)[number]

/** What a rewording did to the text. */
export const strategies = [
  'drop-the-sting',
  'idea-not-person',
  'own-it',
  'observation-not-verdict',
  'ask-before-assert',
  'acknowledge-then-differ',
  'specific-request',
  'firm-boundary',
  'slow-down',
  'mask-personal-data',
] as const
export type Strategy = (typeof strategies)[number]

/** Which words, and why, in words for people. */
export const AdviceReason = Type.Object({
  start: Type.Integer({ minimum: 0 }),
  end: Type.Integer({ minimum: 1 }),
  reason: Type.String(),
  message: Type.String(),
})
export type AdviceReason = Type.Static<typeof AdviceReason>

export const Rewording = Type.Object({
  text: Type.String(),
  strategy: Type.Union(strategies.map((strategy) => Type.Literal(strategy))),
  from: Type.Optional(Type.Literal('plug-in')),
})
export interface Rewording {
  readonly text: string
  readonly strategy: Strategy
  /** Where it comes from, unless from Hearth itself: a language model that somebody plugged in. It has passed the same guards. */
  readonly from?: 'plug-in'
}

/** What the writer may be shown. `cannotSoften` only where pause-level harm was found and no wording passed the guards. */
export const Advice = Type.Object({
  advice: Type.Union(adviceLevels.map((level) => Type.Literal(level))),
  reasons: Type.Array(AdviceReason),
  rewordings: Type.Array(Rewording),
  cannotSoften: Type.Boolean(),
})
export interface Advice {
  readonly advice: AdviceLevel
  readonly reasons: readonly AdviceReason[]
  readonly rewordings: readonly Rewording[]
  readonly cannotSoften: boolean
}

/** What the writer did with a pause. */
export const outcomeChoices = ['edited', 'reworded', 'sent-as-is', 'kept', 'cancelled', 'fine-here'] as const
export type OutcomeChoice = (typeof outcomeChoices)[number]
