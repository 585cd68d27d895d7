import type { Locale, RuleStrategy } from '../../locale.ts'

export interface CompiledRule {
  readonly find: RegExp
  readonly with: string
}

/** A locale's word lists made ready to match; apostrophes are plain, everything lower case. */
export interface Wording {
  /** BCP 47. */
  readonly tag: string
  readonly insultNouns: ReadonlySet<string>
  readonly insultAdjectives: ReadonlySet<string>
  readonly nameStrengtheners: ReadonlySet<string>
  readonly intensifiers: ReadonlySet<string>
  readonly openers: ReadonlySet<string>
  readonly verbs: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly subjectsAlone: ReadonlySet<string>
  readonly followNothing: ReadonlySet<string>
  readonly beforeState: ReadonlySet<string>
  readonly beforeThing: ReadonlySet<string>
  readonly subjects: ReadonlySet<string>
  readonly dangling: ReadonlySet<string>
  readonly questionWords: ReadonlySet<string>
  readonly notBeforeYou: ReadonlySet<string>
  readonly afterName: ReadonlySet<string>
  readonly youWords: ReadonlySet<string>
  readonly firstPerson: ReadonlySet<string>
  readonly emptyWords: ReadonlySet<string>
  readonly notToAdd: ReadonlySet<string>
  readonly negations: ReadonlySet<string>
  readonly modals: ReadonlySet<string>
  readonly notNames: ReadonlySet<string>
  /** What is said of whoever was called a name. */
  readonly people: ReadonlySet<string>
  readonly peoplePlural: ReadonlySet<string>
  readonly gentlerAdjective: string
  readonly leaveAlone: { readonly [kind in keyof Locale['wording']['leaveAlone']]: RegExp }
  readonly opinion: RegExp
  readonly dismissal: RegExp
  readonly sayBack: string
  readonly turned: ReadonlyMap<string, string>
  readonly exclamation: RegExp
  readonly barb: RegExp
  readonly boundary: RegExp
  readonly questionIntensifier: RegExp
  readonly rules: { readonly [strategy in RuleStrategy]: readonly CompiledRule[] }
}

/** Compiles a locale's wording once; `createAdvisor` keeps it. */
export function compileWording(locale: Locale): Wording {
  const data = locale.wording
  return {
    tag: locale.tag,
    insultNouns: withPlurals(wordSet(data.insultNouns)),
    insultAdjectives: wordSet(data.insultAdjectives),
    nameStrengtheners: wordSet(data.nameStrengtheners),
    intensifiers: wordSet(data.intensifiers),
    openers: wordSet(data.openers),
    verbs: wordSet(data.verbs),
    determiners: wordSet(data.determiners),
    subjectsAlone: wordSet(data.subjectsAlone),
    followNothing: wordSet(data.followNothing),
    beforeState: wordSet(data.beforeState),
    beforeThing: wordSet(data.beforeThing),
    subjects: wordSet(data.subjects),
    dangling: wordSet(data.dangling),
    questionWords: wordSet(data.questionWords),
    notBeforeYou: wordSet(data.notBeforeYou),
    afterName: wordSet(data.afterName),
    youWords: wordSet(data.youWords),
    firstPerson: wordSet(data.firstPerson),
    emptyWords: wordSet(data.emptyWords),
    notToAdd: wordSet(data.notToAdd),
    negations: wordSet(data.negations),
    modals: wordSet(data.modals),
    notNames: wordSet(data.notNames),
    people: new Set([...wordSet(data.person), ...wordSet(data.people)]),
    peoplePlural: wordSet(data.people),
    gentlerAdjective: data.gentlerAdjective,
    boundary: new RegExp(`^(?:${data.boundaries})`),
    barb: alternatives(data.barbs),
    exclamation: alternatives(data.exclamations),
    questionIntensifier: alternatives(data.questionIntensifiers),
    leaveAlone: {
      report: anyOf(data.leaveAlone.report),
      grief: anyOf(data.leaveAlone.grief),
      protest: anyOf(data.leaveAlone.protest),
      self: anyOf(data.leaveAlone.self),
      boundary: anyOf(data.leaveAlone.boundary),
    },
    opinion: new RegExp(data.opinion, 'i'),
    dismissal: new RegExp(data.dismissal),
    sayBack: data.sayBack,
    turned: new Map(Object.entries(data.turned)),
    rules: {
      'observation-not-verdict': compileRules(locale, 'observation-not-verdict'),
      'ask-before-assert': compileRules(locale, 'ask-before-assert'),
      'acknowledge-then-differ': compileRules(locale, 'acknowledge-then-differ'),
      'slow-down': compileRules(locale, 'slow-down'),
      'drop-the-sting': compileRules(locale, 'drop-the-sting'),
      'idea-not-person': compileRules(locale, 'idea-not-person'),
      'own-it': compileRules(locale, 'own-it'),
      'specific-request': compileRules(locale, 'specific-request'),
      'firm-boundary': compileRules(locale, 'firm-boundary'),
    },
  }
}

/** Lower case with plain apostrophes. Keeps every UTF-16 offset, so spans found in it hold in the text. */
export function plainText(text: string): string {
  const lower = text.replace(/[’ʼ]/g, "'")
  return lower.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).filter(Boolean))
}

function withPlurals(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].flatMap((word) => [word, `${word}s`]))
}

function alternatives(phrases: string): RegExp {
  const longestFirst = phrases.split('|').sort((a, b) => b.length - a.length)
  return new RegExp(`(?<![\\w'])(?:${longestFirst.join('|')})(?![\\w'])`, 'g')
}

function anyOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'))
}

function compileRules(locale: Locale, strategy: RuleStrategy): CompiledRule[] {
  return locale.rules[strategy].map((rule) => ({ find: new RegExp(rule.find, 'i'), with: rule.with }))
}
