import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStructure } from '../../structure/read-structure.ts'
import { normalizeText } from '../../text/normalize-text.ts'
import { checkConsiderate } from './check-considerate.ts'
import { compilePhrase } from './compile-phrase.ts'
import type { ConsiderateSettings } from './entry.ts'
import { considerateSlugs, createConsiderateFinder } from './find-considerate.ts'

const hintsIn = (text: string, settings?: ConsiderateSettings) => {
  const normalized = normalizeText(text)
  return createConsiderateFinder(settings).find(normalized, readStructure(normalized))
}
const phrasesIn = (text: string, settings?: ConsiderateSettings) => hintsIn(text, settings).map(({ phrase }) => phrase)

describe('the finder', () => {
  test('says where the words stand in the author’s own text, with better words, a reason and a source', () => {
    const text = '👋 Hey guys, lunch?'
    const [hint] = hintsIn(text)
    expect(text.slice(hint?.start, hint?.end)).toBe('Hey guys')
    expect(hint).toMatchObject({ phrase: 'guys', better: ['everyone', 'folks', 'all'] })
    expect(hint?.why).not.toBe('')
    expect(hint?.source).toContain('developers.google.com')
  })

  test('tells an entry once, however often it stands there', () => {
    expect(phrasesIn('Crazy! So crazy. The crazy price was crazy.')).toEqual(['crazy'])
  })

  test('is quiet about quotations, retold words, code, names, titles, oneself, history and the word itself', () => {
    for (const text of [
      '"You guys" is what my teacher said.',
      '> you guys are late',
      'He called the plan crazy.',
      'Set `blacklist: []` first.',
      'Blind Melon opened for Crazy Horse.',
      "I'm a cripple and I dance.",
      'In 1890 she was called a lunatic, a madwoman.',
      'Is the term tone-deaf ableist?',
      'Say everyone instead of guys, please.',
    ])
      expect([text, phrasesIn(text)]).toEqual([text, []])
  })

  test('leaves out what a community switched off, and finds what it added', () => {
    const add = [
      { phrase: 'grok', find: ['grok(s)'], better: ['understand'], why: 'Not everybody knows it.', source: 'our list' },
    ]
    expect(phrasesIn('Hey guys, who groks it?', { off: ['guys'], add })).toEqual(['grok'])
    expect(phrasesIn('Hey guys, who groks it?', { off: ['GROK'], add })).toEqual(['guys'])
  })

  test('says nothing of their manner to people who said that they write directly, and still tells what shuts others out', () => {
    const settings = { off: [], add: [] }
    expect(phrasesIn('Hey guys, just google it.', settings)).toEqual(['guys', 'just google it'])
    expect(phrasesIn('Hey guys, just google it.', { ...settings, isDirect: true })).toEqual(['guys'])
  })

  test('never throws, and gives sorted spans inside the text that do not overlap', () => {
    const finder = createConsiderateFinder()
    const words = fc.constantFrom(
      'guys',
      'the',
      'blind',
      'crazy',
      'just',
      'google',
      'it',
      '"',
      '.',
      ',',
      "I'm",
      'whitelist',
      '-',
      '\n',
      'Hey',
      '🎉',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(words).map((all) => all.join(' ')),
        ),
        (text) => {
          const normalized = normalizeText(text)
          let last = 0
          for (const { start, end } of finder.find(normalized, readStructure(normalized))) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(end).toBeLessThanOrEqual(text.length)
            last = end
          }
        },
      ),
    )
  })
})

describe('a community’s own list', () => {
  const check = (value: unknown) => checkConsiderate(value, considerateSlugs())

  test('is read as settings where it is right', () => {
    const { settings, problems } = check({
      off: ['guys'],
      add: [{ phrase: 'Grok', better: ['understand'], why: 'Kind.' }],
    })
    expect(problems).toEqual([])
    expect(settings).toMatchObject({ off: ['guys'], add: [{ phrase: 'Grok', find: ['grok'] }] })
    expect(check(null)).toEqual({ settings: { off: [], add: [] }, problems: [] })
  })

  test('is answered with what is wrong and where', () => {
    expect(check('guys').problems).toEqual([{ reason: 'not-a-list', where: 'off, add' }])
    expect(check({ of: [] }).problems).toEqual([{ reason: 'unknown-field', where: 'of' }])
    expect(check({ off: ['no such phrase'] }).problems).toEqual([
      { reason: 'unknown-phrase', where: 'off, no such phrase' },
    ])
    expect(check({ add: [{ phrase: 'grok', better: [], why: '' }] }).problems).toEqual([
      { reason: 'field-missing', where: 'add 1, why' },
      { reason: 'field-missing', where: 'add 1, better' },
    ])
    expect(check({ add: [{ phrase: 'x', find: ['? x'], better: ['y'], why: 'z' }] }).problems).toEqual([
      { reason: 'bad-phrase', where: 'add 1, ? x' },
    ])
  })

  test('never makes the finder throw, whatever is in it', () => {
    fc.assert(
      fc.property(fc.object(), (value) => {
        createConsiderateFinder(check(value).settings)
      }),
      { numRuns: 25 },
    )
  })
})

test('a phrase has words, endings, choices, words that may be left out and a beginning', () => {
  const { opens, words } = compilePhrase('^ walk(s|ing) a|the so? long')
  expect(opens).toBe(true)
  expect(words.map((word) => [...word.words])).toEqual([['walk', 'walks', 'walking'], ['a', 'the'], ['so'], ['long']])
  expect(words.map((word) => word.isOptional)).toEqual([false, false, true, false])
  for (const wrong of [
    '',
    '^',
    'so? long',
    'Wide',
    'a+b',
    'one two three four five six seven eight nine ten eleven twelve thirteen',
  ])
    expect(() => compilePhrase(wrong)).toThrow(Error)
})
