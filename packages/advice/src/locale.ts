/** A pattern over one sentence and what replaces the match; `$1`… are its groups. */
export interface WordingRule {
  readonly find: string
  readonly with: string
}

/** The words of one language that the kinder wording works with, as they stand in `locales/<tag>.yml`. */
export interface WordingData {
  readonly insultNouns: string
  readonly insultAdjectives: string
  /** What "a stupid idea" becomes: a poor idea. */
  readonly gentlerAdjective: string
  readonly nameStrengtheners: string
  readonly intensifiers: string
  readonly exclamations: string
  readonly barbs: string
  /** How a boundary begins. */
  readonly boundaries: string
  readonly questionIntensifiers: string
  readonly openers: string
  readonly verbs: string
  readonly subjects: string
  readonly dangling: string
  readonly determiners: string
  readonly subjectsAlone: string
  readonly followNothing: string
  readonly beforeState: string
  readonly beforeThing: string
  readonly questionWords: string
  readonly notBeforeYou: string
  readonly afterName: string
  readonly youWords: string
  readonly firstPerson: string
  readonly emptyWords: string
  readonly notToAdd: string
  readonly negations: string
  readonly modals: string
  readonly notNames: string
  /** Plain words for one person, for several. */
  readonly person: string
  readonly people: string
  /** Patterns, one for each kind, over a sentence in lower case with plain apostrophes: who tells of harm, grieves, protests or draws a line is not asked to say it otherwise. */
  readonly leaveAlone: {
    readonly report: readonly string[]
    readonly grief: readonly string[]
    readonly protest: readonly string[]
    readonly self: readonly string[]
    readonly boundary: readonly string[]
  }
  /** How somebody says what they think or want; the first group is the point. */
  readonly opinion: string
  /** A sentence that says no to what somebody said, however rudely. */
  readonly dismissal: string
  /** Says the point back; `{point}` is theirs. */
  readonly sayBack: string
  /** Pronouns from the other side, as `mine: yours`. */
  readonly turned: { readonly [word: string]: string }
}

/** The strategies that are made of rules over one sentence. */
export type RuleStrategy =
  | 'drop-the-sting'
  | 'idea-not-person'
  | 'own-it'
  | 'observation-not-verdict'
  | 'ask-before-assert'
  | 'acknowledge-then-differ'
  | 'specific-request'
  | 'firm-boundary'
  | 'slow-down'

/** One language: what the card says and the words of its kinder wordings. Compiled from `locales/<tag>.yml`. */
export interface Locale {
  /** BCP 47. */
  readonly tag: string
  /** Message by reason id; `insult.*` stands for every reason of insult without its own, `*` for all. */
  readonly messages: { readonly [reason: string]: string }
  readonly wording: WordingData
  readonly rules: { readonly [strategy in RuleStrategy]: readonly WordingRule[] }
}
