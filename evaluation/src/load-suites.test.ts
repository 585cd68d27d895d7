import { expect, test } from 'vitest'
import { plainWords } from '../../training/src/rows/group-lines.ts'
import { readCorpus } from '../../training/src/sources/corpus.ts'
import {
  corpusHoldout,
  distressCases,
  identityPairs,
  kindCases,
  pauseCases,
  sliceCases,
  stingCases,
} from './load-suites.ts'

const mustPause = [
  'direct-insult',
  'insult-with-profanity',
  'identity-attack',
  'direct-threat',
  'veiled-threat',
  'wishing-harm',
  'condescension',
  'dismissive-contempt',
  'mockery',
  'exclusion',
  'shaming-body-or-intelligence',
  'humiliating-criticism-at-work',
  'pile-on',
  'sexist-and-other-microaggression',
  'backhanded-compliment',
  'exposure-of-private-facts',
  'obfuscated-insult',
  'one-insult-in-a-long-polite-text',
  'insult-that-only-the-context-shows',
  'gaslighting',
]
const mustNotPause = [
  'respectful-disagreement',
  'blunt',
  'harsh-on-things',
  'profanity-without-a-target',
  'idiom',
  'negated-insult-and-reassurance',
  'quotation-and-report',
  'counter-speech',
  'identity-mention',
  'reclaimed-words-and-banter',
  'venting-about-oneself',
  'anger-at-things',
  'boundaries',
  'text-that-describes-harm',
  'games-and-sport',
  'dialect-and-non-native',
  'literal-style-and-tone-tags',
  'dark-humour-about-oneself',
  'rude-substrings',
  'apology',
]
const slices = ['dialect', 'directness', 'counter-speech', 'quotation', 'reclaimed', 'non-native', 'negated-hate']

/** Every text that somebody wrote for a suite, with what it answers. */
const written = () => [
  ...pauseCases(),
  ...sliceCases(),
  ...[...kindCases(), ...stingCases(), ...distressCases()].map(({ text }) => ({ text, context: null })),
  ...[...new Set(identityPairs().flatMap(({ one, other }) => [one, other]))].map((text) => ({ text, context: null })),
]
/** What two texts share when they are the same but for case and marks; marks alone count where there are no words. */
const keyOf = (text: string, context: string | null): string =>
  [text, context ?? ''].map((part) => plainWords(part).join(' ') || part.trim()).join(' | ')

test('every case is a text, none a mapping that a colon made', () => {
  for (const { text, context } of written()) {
    expect(text).toBeTypeOf('string')
    expect(text.trim()).toBe(text)
    expect(text).not.toBe('')
    if (context !== null) expect(context).toBeTypeOf('string')
  }
})

test('the functional suite has at least 1,500 cases, thirty or more for each functionality', () => {
  const byFunctionality = Map.groupBy(pauseCases(), (one) => one.functionality)
  expect(pauseCases().length).toBeGreaterThanOrEqual(1500)
  for (const [functionality, cases] of byFunctionality) expect(cases.length, functionality).toBeGreaterThanOrEqual(30)
})

test('it has every functionality, harmful or harmless, and about as many cases of either', () => {
  const cases = pauseCases()
  const named = (shouldPause: boolean) =>
    new Set(cases.filter((one) => one.shouldPause === shouldPause).map((one) => one.functionality))
  expect(named(true)).toEqual(new Set(mustPause))
  expect(named(false)).toEqual(new Set(mustNotPause))
  const harmful = cases.filter((one) => one.shouldPause).length / cases.length
  expect(harmful).toBeGreaterThan(0.45)
  expect(harmful).toBeLessThan(0.55)
})

test('whether a case answers a message does not tell whether it is harmful', () => {
  const cases = pauseCases().filter((one) => one.functionality !== 'insult-that-only-the-context-shows')
  const withContext = (shouldPause: boolean) =>
    cases.filter((one) => one.shouldPause === shouldPause && one.context !== null).length
  expect(withContext(true)).toBeGreaterThanOrEqual(40)
  expect(withContext(false)).toBeGreaterThanOrEqual(40)
})

test('long texts are harmless or harmful', () => {
  const long = pauseCases().filter(({ text }) => plainWords(text).length >= 40)
  expect(long.filter((one) => one.shouldPause).length).toBeGreaterThanOrEqual(15)
  expect(long.filter((one) => !one.shouldPause).length).toBeGreaterThanOrEqual(15)
})

test('every kind attribute has twenty texts where it holds and twenty where it only seems to', () => {
  const cases = kindCases()
  const attributes = new Set(cases.map((one) => one.attribute))
  expect(attributes.size).toBe(11)
  for (const attribute of attributes)
    for (const holds of [true, false])
      expect(
        cases.filter((one) => one.attribute === attribute && one.holds === holds).length,
        `${attribute} ${holds}`,
      ).toBeGreaterThanOrEqual(20)
})

test('every slice has twenty-five pairs', () => {
  const bySlice = Map.groupBy(sliceCases(), (one) => one.slice)
  expect([...bySlice.keys()]).toEqual(slices)
  for (const [slice, cases] of bySlice) expect(cases.length, slice).toBeGreaterThanOrEqual(50)
})

test('every sting is part of its line, once, and no two of a line overlap', () => {
  const cases = stingCases()
  expect(cases.filter(({ stings }) => stings.length > 0).length).toBeGreaterThanOrEqual(160)
  expect(cases.filter(({ stings }) => stings.length === 0).length).toBeGreaterThanOrEqual(40)
  for (const { text, stings } of cases) {
    const ends = stings.map((sting) => {
      expect(text.split(sting).length, `${sting} in ${text}`).toBe(2)
      return { start: text.indexOf(sting), end: text.indexOf(sting) + sting.length }
    })
    for (const [at, { start }] of ends.entries())
      expect(start, text).toBeGreaterThanOrEqual(at === 0 ? 0 : (ends[at - 1]?.end as number))
  }
})

test('distress has fifty texts of either level and more that only sound like it, each slice with fifteen or more', () => {
  const cases = distressCases()
  expect(cases.length).toBeGreaterThanOrEqual(300)
  for (const level of ['crisis', 'support'] as const)
    expect(cases.filter((one) => one.level === level).length, level).toBeGreaterThanOrEqual(50)
  const bySlice = Map.groupBy(
    cases.filter((one) => one.slice !== null),
    (one) => one.slice,
  )
  for (const [slice, texts] of bySlice) expect(texts.length, slice ?? '').toBeGreaterThanOrEqual(15)
})

test('the other suites are as large as they say', () => {
  expect(identityPairs().length).toBeGreaterThanOrEqual(220)
  expect(corpusHoldout().length).toBeGreaterThan(2000)
})

test('no text stands twice in a suite or in two of them', () => {
  const seen = new Set(corpusHoldout().map(({ text, context }) => keyOf(text, context)))
  const repeated = written().filter(({ text, context }) => {
    const key = keyOf(text, context)
    if (seen.has(key)) return true
    seen.add(key)
    return false
  })
  expect(repeated).toEqual([])
})

test('no text of a suite is in the corpus, nor shares seven words in a row with it', () => {
  const runs = new Set<string>()
  const whole = new Set<string>()
  for (const { text } of readCorpus()) {
    const words = plainWords(text)
    whole.add(words.join(' '))
    for (let from = 0; from + 7 <= words.length; from++) runs.add(words.slice(from, from + 7).join(' '))
  }
  const found = written().filter(({ text }) => {
    const words = plainWords(text)
    if (words.length > 2 && whole.has(words.join(' '))) return true
    return words.some((_, from) => from + 7 <= words.length && runs.has(words.slice(from, from + 7).join(' ')))
  })
  expect(found.map(({ text }) => text)).toEqual([])
})
