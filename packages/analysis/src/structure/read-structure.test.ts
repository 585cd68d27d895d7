import { describe, expect, it } from 'vitest'
import { normalizeText } from '../text/normalize-text.ts'
import { readStructure } from './read-structure.ts'
import { referentOf, type WordRole } from './reference/referent.ts'
import { structureMark } from './structure.ts'
import { structureFeatures } from './structure-features.ts'

function wordsMarked(text: string, mark: number): string[] {
  const { tokens } = normalizeText(text)
  const { marks } = readStructure(normalizeText(text))
  return tokens
    .filter((token, index) => token.kind === 'word' && ((marks[index] ?? 0) & mark) !== 0)
    .map((token) => token.plain)
}

function referentIn(text: string, word: string, role: WordRole): string {
  const normalized = normalizeText(text)
  const from = normalized.tokens.findIndex((token) => token.plain === word)
  return referentOf(normalized.tokens, readStructure(normalized), { from, to: from + 1, role })
}

describe('negation', () => {
  it.each([
    ["You're not stupid", ['stupid']],
    ['not stupid but lazy', ['stupid']],
    ["Don't you dare call", []],
    ["Can't you idiots read?", []],
    ['not only rude', []],
    ["I've never met such an idiot", []],
    ["why don't you go", []],
  ])('reaches in %j', (text, words) => expect(wordsMarked(text, structureMark.negated)).toEqual(words))
})

describe('quotation and retold words', () => {
  it.each([
    ['She said "go die" loudly', ['go', 'die']],
    ["the 'idiot' in the dogs' bowl", ['idiot']],
    ['> you idiot\nno need', ['you', 'idiot']],
    ['“you fool” is a line', ['you', 'fool']],
    ['an open " mark', []],
  ])('quotes in %j', (text, words) => expect(wordsMarked(text, structureMark.quoted)).toEqual(words))

  it.each([
    ['He called me an idiot', ['me', 'an', 'idiot']],
    ["my boss told me I'm useless", ['me', "i'm", 'useless']],
    ['stop calling people idiots', ['people', 'idiots']],
    ['I said you are an idiot', []],
    ['Everybody says you are an idiot', []],
  ])('retells in %j', (text, words) => expect(wordsMarked(text, structureMark.reported)).toEqual(words))
})

describe('addressee', () => {
  it.each([
    ['you are kind', 'you'],
    ['@sam look at this', 'you'],
    ['shut the door', 'you'],
    ['she is late', 'they'],
    ['those people are loud', 'group'],
    ['I am tired', 'i'],
    ['the printer is broken', 'thing'],
    ['rain again', 'thing'],
    ['hooray', 'none'],
  ])('of %j is %s', (text, addressee) => expect(readStructure(normalizeText(text)).addressee).toBe(addressee))
})

describe('referentOf', () => {
  it.each([
    ['you are such an idiot', 'idiot', 'noun', 'you'],
    ['idiots like you', 'idiots', 'noun', 'you'],
    ['shut up, idiot', 'idiot', 'noun', 'you'],
    ['idiot!', 'idiot', 'noun', 'you'],
    ['what an idiot', 'idiot', 'noun', 'they'],
    ['what an idiot I am', 'idiot', 'noun', 'i'],
    ["I'm an idiot", 'idiot', 'noun', 'i'],
    ['I met an idiot', 'idiot', 'noun', 'they'],
    ['this idiot parked here', 'idiot', 'noun', 'they'],
    ['an idiot-proof lock', 'idiot', 'noun', 'thing'],
    ['your idea is stupid', 'stupid', 'adjective', 'thing'],
    ['you are stupid', 'stupid', 'adjective', 'you'],
    ['you stupid man', 'stupid', 'adjective', 'you'],
    ['this stupid printer', 'stupid', 'adjective', 'thing'],
    ['stupid people everywhere', 'stupid', 'adjective', 'group'],
    ['you are a snake', 'snake', 'figure', 'you'],
    ['I saw a snake', 'snake', 'figure', 'none'],
    ["he's a snake", 'snake', 'figure', 'they'],
    ['did you see the snake', 'snake', 'figure', 'none'],
  ] as const)('in %j, %s (%s) is said of %s', (text, word, role, referent) => {
    expect(referentIn(text, word, role)).toBe(referent)
  })
})

describe('structureFeatures', () => {
  it('names what was seen', () => {
    const normalized = normalizeText('Why would you? STOP IT NOW, SAM /srs')
    expect(structureFeatures(readStructure(normalized), normalized.tokens)).toEqual(
      expect.arrayContaining(['addressee:you', 'has:question', 'has:order', 'tone:/srs']),
    )
  })

  it('leaves slashes in paths and fractions alone', () => {
    expect(readStructure(normalizeText('1/2 of a/s and /s/abc')).toneTags).toEqual([])
  })
})
