import type { Analysis, Finding } from '@hearth/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gravestWords, markPieces } from './mark-pieces.ts'
import { foundIn } from './reader-words.ts'

const text = 'You idiot, I will find you, idiot.'
const at = (words: string, attribute: Finding['attribute'], severity: 1 | 2 | 3): Finding => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
  attribute,
  severity,
  reason: 'x',
})

describe('marking what the reader found', () => {
  it('never changes the text, whatever the findings', () => {
    const finding = fc.record({
      start: fc.integer({ min: -3, max: 60 }),
      end: fc.integer({ min: -3, max: 60 }),
      attribute: fc.constantFrom('insult', 'threat' as const),
      severity: fc.constantFrom(1, 2, 3 as const),
      reason: fc.constant('x'),
    })
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(finding), (any, findings) => {
        const pieces = markPieces(any, findings as Finding[])
        expect(pieces.map((piece) => piece.text).join('')).toBe(any)
      }),
    )
  })

  it('marks exactly the words of a finding, and both where two overlap', () => {
    const pieces = markPieces(text, [at('idiot', 'insult', 2), at('You idiot', 'demeaning', 1)])
    const marked = pieces.filter((piece) => piece.findings.length > 0)
    expect(marked.map((piece) => piece.text)).toEqual(['You ', 'idiot'])
    expect(marked[1]?.findings.map((finding) => finding.attribute)).toEqual(['insult', 'demeaning'])
  })

  it('quotes the gravest words first, each once', () => {
    expect(gravestWords(text, [at('idiot', 'insult', 2), at('I will find you', 'threat', 3)], 1)).toEqual([
      'I will find you',
    ])
    expect(gravestWords(text, [], 2)).toEqual([])
  })
})

describe('the aid in words', () => {
  const reading = (more: Partial<Analysis>): Analysis => ({
    language: 'en',
    engine: 'x',
    findings: [],
    signals: {},
    ...more,
  })

  it('gathers words by what they are', () => {
    const found = foundIn(text, reading({ findings: [at('idiot', 'insult', 2), at('I will find you', 'threat', 3)] }))
    expect(found).toEqual([
      { attribute: 'insult', words: ['idiot'] },
      { attribute: 'threat', words: ['I will find you'] },
    ])
  })

  it('names harm without marked words only when it is sure, and never mere swearing', () => {
    expect(foundIn(text, reading({ scores: { demeaning: 0.9, insult: 0.5, profanity: 0.99 } }))).toEqual([
      { attribute: 'demeaning', words: [] },
    ])
  })
})
