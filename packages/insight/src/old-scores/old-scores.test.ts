import type { Analysis } from '@hearth/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findColumns, type PairColumns, type TextColumns } from './find-columns.ts'
import { gatherPairs, gatherTexts } from './gather-pairs.ts'
import { attributeOf } from './perspective-name.ts'
import { fieldsOf, headerOf, readJsonLine } from './read-json-line.ts'
import { readPairRow, readScore, readTextRow } from './read-row.ts'
import { scoreTexts } from './score-texts.ts'

const analysis = (scores: Analysis['scores'], language = 'en'): Analysis => ({
  language,
  engine: 'example/1',
  findings: [],
  signals: {},
  ...(scores ? { scores } : { unsupported: ['language'] as const }),
})

describe('the columns of a file', () => {
  test('are found by Perspective’s names, however they are written', () => {
    const header = ['id', 'Comment Text', 'TOXICITY', 'perspective.severe_toxicity', 'Insult score', 'SPAM', 'likes']
    expect(findColumns(header, { text: 'comment text' })).toEqual({
      kind: 'texts',
      text: 1,
      context: null,
      id: 0,
      scores: [
        { column: 2, attribute: 'toxicity', name: 'TOXICITY' },
        { column: 3, attribute: 'severe-toxicity', name: 'SEVERE_TOXICITY' },
        { column: 4, attribute: 'insult', name: 'INSULT' },
      ],
      unscored: ['SPAM'],
    })
  })

  test('a column that is called a score is about toxicity, unless somebody says otherwise', () => {
    expect(findColumns(['body', 'score'])).toMatchObject({ scores: [{ column: 1, attribute: 'toxicity' }] })
    expect(findColumns(['body', 'score'], { attributes: ['insult'] })).toMatchObject({
      scores: [{ column: 1, attribute: 'insult', name: 'INSULT' }],
    })
    expect(
      findColumns(['body', 'a', 'b'], { scores: ['b', 'a'], attributes: ['THREAT', 'CURIOSITY_EXPERIMENTAL'] }),
    ).toMatchObject({
      scores: [
        { column: 2, attribute: 'threat' },
        { column: 1, attribute: 'curiosity', name: 'CURIOSITY_EXPERIMENTAL' },
      ],
    })
  })

  test('of shadow mode need no text', () => {
    expect(findColumns(['day', 'attribute', 'language', 'ours', 'theirs', 'engine'])).toEqual({
      kind: 'pairs',
      attribute: 1,
      theirs: 4,
      ours: 3,
      engine: 5,
    })
  })

  test.each([
    [['text', 'likes'], {}, 'no-score-column'],
    [['TOXICITY', 'likes'], {}, 'no-text-column'],
    [['text', 'TOXICITY'], { text: 'said' }, 'column-not-found'],
    [['text', 'Text ', 'TOXICITY'], { text: 'TEXT' }, 'column-twice'],
    [['text', 'TOXICITY', 'toxicity score'], {}, 'column-twice'],
    [['text', 'TOXICITY'], { attributes: ['FLIRTATION'] }, 'attribute-unknown'],
  ])('%j %j: %s', (header, wanted, code) => {
    expect(findColumns(header, wanted)).toMatchObject({ code })
  })
})

describe('a score', () => {
  test.each([
    ['0.83', 0.83],
    [' .5 ', 0.5],
    ['0,25', 0.25],
    ['8e-1', 0.8],
    ['1.0000000001', 1],
    ['', null],
    ['NaN', null],
    ['null', null],
  ])('%j is %s', (cell, score) => expect(readScore(cell, 'TOXICITY')).toBe(score))

  test.each([
    ['high', 'score-not-a-number'],
    ['0.5.5', 'score-not-a-number'],
    ['0x1', 'score-not-a-number'],
    ['83', 'score-out-of-range'],
    ['-0.2', 'score-out-of-range'],
  ])('%j: %s', (cell, code) => expect(readScore(cell, 'TOXICITY')).toMatchObject({ code }))

  test('is a number from 0 to 1, nothing or a problem, for any cell', () => {
    fc.assert(
      fc.property(fc.string(), (cell) => {
        const score = readScore(cell, 'x')
        if (typeof score === 'number') expect(score >= 0 && score <= 1).toBe(true)
      }),
    )
  })
})

describe('a row', () => {
  const columns = findColumns(['id', 'text', 'TOXICITY', 'INSULT']) as TextColumns
  test('may leave a score out, but not its text', () => {
    expect(readTextRow(['7', 'hi', '0.2', ''], columns)).toEqual({
      kind: 'row',
      text: 'hi',
      context: null,
      id: '7',
      scores: [0.2, null],
    })
    expect(readTextRow(['7', ' ', '0.2', ''], columns)).toMatchObject({ problem: { code: 'text-missing' } })
    expect(readTextRow(['7', 'hi', '', ''], columns)).toEqual({ kind: 'empty' })
    expect(readTextRow([], columns)).toEqual({ kind: 'empty' })
  })

  test('of shadow mode has both scores', () => {
    const pair = findColumns(['attribute', 'ours', 'theirs', 'engine']) as PairColumns
    expect(readPairRow(['TOXICITY', '0.1', '0.2', 'r/1'], pair)).toEqual({
      kind: 'row',
      name: 'TOXICITY',
      ours: 0.1,
      theirs: 0.2,
      engine: 'r/1',
    })
    expect(readPairRow(['FLIRTATION', '0.1', '0.2', 'r/1'], pair)).toEqual({ kind: 'empty' })
    expect(readPairRow(['NICENESS', '0.1', '0.2', 'r/1'], pair)).toMatchObject({
      problem: { code: 'attribute-unknown' },
    })
    expect(readPairRow(['TOXICITY', '0.1', '2', 'r/1'], pair)).toMatchObject({
      problem: { code: 'score-out-of-range' },
    })
  })
})

describe('a line of JSON', () => {
  test.each([
    '{"text":"hi","TOXICITY":0.5}',
    '{"text":"hi","scores":{"TOXICITY":0.5}}',
    '{"text":"hi","attributeScores":{"TOXICITY":{"summaryScore":{"value":0.5,"type":"PROBABILITY"}}}}',
    '{"comment":{"text":"hi"},"response":{"attributeScores":{"TOXICITY":{"summaryScore":{"value":0.5}}}}}',
  ])('%s says the same', (line) => {
    const row = readJsonLine(line)
    if ('code' in row) throw new Error(row.code)
    expect(fieldsOf(row, ['text', 'TOXICITY'])).toEqual(['hi', '0.5'])
    expect(headerOf([row])).toEqual(['text', 'TOXICITY'])
  })

  test('is refused where it is none', () => {
    for (const line of ['', 'hi', '[1]', 'null', '"x"'])
      expect(readJsonLine(line)).toMatchObject({ code: 'line-not-json' })
  })
})

describe('pairs', () => {
  test('are gathered by attribute; what could not be read is counted', () => {
    const columns = findColumns(['text', 'TOXICITY', 'INSULT']) as TextColumns
    const gathering = gatherTexts(columns.scores)
    const row = { kind: 'row', text: 'hi', context: null, id: 'a' } as const
    gathering.add(2, { ...row, scores: [0.9, null] }, analysis({ toxicity: 0.4, insult: 0.1 }))
    gathering.add(3, { ...row, scores: [0.9, 0.2] }, analysis(undefined, 'es'))
    gathering.add(4, { ...row, scores: [0.1, 0.2] }, { ...analysis({ toxicity: 0.2 }), degraded: ['encoder'] })
    expect(gathering.end()).toEqual({
      attributes: [
        {
          attribute: 'toxicity',
          name: 'TOXICITY',
          pairs: [
            { row: 2, id: 'a', theirs: 0.9, ours: 0.4 },
            { row: 4, id: 'a', theirs: 0.1, ours: 0.2 },
          ],
        },
      ],
      unread: 1,
      degraded: 1,
      engine: 'example/1',
    })
  })

  test('of several versions of the reader are not mixed', () => {
    const gathering = gatherPairs()
    const pair = { kind: 'row', name: 'TOXICITY', theirs: 0.5, ours: 0.5 } as const
    for (const [row, engine] of ['r/1', 'r/2', 'r/2', 'r/1', 'r/3'].entries()) gathering.add(row, { ...pair, engine })
    const { attributes, ...rest } = gathering.end()
    expect(rest).toEqual({ engine: 'r/2', otherEngines: 3 })
    expect(attributes[0]?.pairs.map(({ row }) => row)).toEqual([1, 2])
  })
})

test('what is too short to tell its language is read as English, as at the door', async () => {
  const asked: (string | undefined)[] = []
  const read = await scoreTexts([{ text: 'lol' }, { text: '¿qué?' }, { text: 'Hello there' }], async (items) =>
    items.map(({ text, language }) => {
      asked.push(language)
      return language === 'en' || text === 'Hello there' ? analysis({ toxicity: 0.1 }) : analysis(undefined, 'und')
    }),
  )
  expect(asked.filter(Boolean).length).toBeGreaterThan(0)
  expect(read.map(({ scores }) => scores?.toxicity)).toEqual([0.1, 0.1, 0.1])
})

test.each([
  ['TOXICITY', 'toxicity'],
  ['TOXICITY@6', 'toxicity'],
  ['SEVERE_TOXICITY_EXPERIMENTAL', 'severe-toxicity'],
  ['PERSONAL_STORY_EXPERIMENTAL@2', 'personal-story'],
  ['TOXICITY_FAST', 'toxicity'],
  ['toxicity', undefined],
  ['FLIRTATION', undefined],
])('%s is %s', (name, id) => expect(attributeOf(name)).toBe(id))
