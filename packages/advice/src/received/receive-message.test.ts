import type { Analysis, AttributeId, Finding } from '@hearth/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { analysisOf } from '../testing/analysis-of.ts'
import { receiveMessage } from './receive-message.ts'
import type { Received, ReceivedMessage } from './received.ts'

const receive = (text: string, parts: Partial<ReceivedMessage> = {}): Received =>
  receiveMessage({ text, analysis: analysisOf(), level: 'none', noticed: [], answersMe: true, style: null, ...parts })

const kinds = ({ offers }: Received): string[] => offers.map(({ kind }) => kind)
const readingsOf = ({ offers }: Received): string[] =>
  offers.flatMap((offer) => (offer.kind === 'reading' ? [offer.id] : []))
const textsOf = ({ offers }: Received): string[] => offers.flatMap((offer) => ('text' in offer ? [offer.text] : []))

const direct = { isDirect: true, isExpressive: false, isLiteralReader: false, usesToneTags: false }
const finding = (attribute: AttributeId, severity: 1 | 2 | 3 = 2): Finding => ({
  start: 0,
  end: 2,
  attribute,
  severity,
  reason: `${attribute}.x`,
})

describe('what is ordinary', () => {
  test.each(['The boats are back, come and look.', 'Yes, at ten.', 'Thanks, that helped!', '', '👍', '   \n'])(
    'nothing at all is offered for “%s”',
    (text) => {
      expect(receive(text)).toEqual({ situation: 'ordinary', offers: [] })
    },
  )

  test('a tone tag, a smile or a kind word says how it is meant', () => {
    const toneTags = [{ start: 6, end: 10, tag: '/gen' }]
    expect(receive('Fine. /gen', { analysis: analysisOf({ signals: { toneTags } }) }).situation).toBe('ordinary')
    expect(receive('Are you sure? 🙂').situation).toBe('ordinary')
    expect(receive('Why did you do that? Just curious.').situation).toBe('ordinary')
  })

  test('quotations and code are not what the author says', () => {
    expect(receive('> Why did you do that?\n\nWe meet at ten by the crane.').situation).toBe('ordinary')
    expect(receive('```\nWHERE IS THE REPORT\n```\nis what the log says').situation).toBe('ordinary')
  })

  test('a long message carries its own tone', () => {
    const long = `${'We met by the crane and looked at the plans. '.repeat(6)}Are you sure?`
    expect(receive(long).situation).toBe('ordinary')
  })
})

describe('what can be read in more than one way', () => {
  test('gets one or two readings with their reason, openers that point at the words, and leave not to answer', () => {
    const received = receive('Your call.', { style: direct })
    expect(received.situation).toBe('unclear')
    expect(readingsOf(received)).toEqual(['direct-style', 'few-words'])
    expect(kinds(received)).toEqual(['reading', 'reading', 'question', 'question', 'question', 'let-be'])
    for (const text of textsOf(received)) expect(text).toContain('Your call.')
  })

  test('a style card alone makes no message unclear', () => {
    expect(receive('We meet at ten by the crane.', { style: direct }).offers).toEqual([])
  })

  test('the question to somebody who did not answer me does not speak as if they had', () => {
    const mine = textsOf(receive('Why did you do it that way?'))
    const others = textsOf(receive('Why did you do it that way?', { answersMe: false }))
    expect(mine).toHaveLength(3)
    expect(others).toEqual(mine.slice(1))
  })

  test('a second language is a reason where they say so or write in one, and never guessed from mistakes', () => {
    expect(readingsOf(receive('This is not ready. Excuse my English.'))).toContain('second-language')
    const parts = [
      { start: 0, end: 17, language: 'en', isRead: true },
      { start: 18, end: 30, language: 'pt', isRead: true },
    ]
    const mixed = receive('This is not good. Falta o resto.', { analysis: analysisOf({ parts }) })
    expect(readingsOf(mixed)).toContain('second-language')
    expect(readingsOf(receive('Why you did not ask? This is wrong.'))).not.toContain('second-language')
  })
})

const harms: readonly (readonly [string, Partial<Analysis>, readonly AttributeId[]])[] = [
  ['threat', { target: 'person' }, ['threat']],
  ['identity', { target: 'group' }, ['identity-attack']],
  ['sexual', { target: 'none' }, ['sexually-explicit']],
  ['exclusion', { target: 'person' }, ['exclusion']],
  ['words', { target: 'person' }, ['insult']],
  ['words', { target: 'person', findings: [finding('insult', 3)] }, []],
  ['exposure', { signals: { personalData: [{ type: 'address', start: 0, end: 2, aboutOther: true }] } }, []],
]

describe('what is clear harm', () => {
  test.each(harms)(
    '%s: leave not to answer, report, mute and a calm sentence; no kinder reading, no question',
    (_, parts, noticed) => {
      const received = receive('Why did you do that?', { analysis: analysisOf(parts), noticed })
      expect(received.situation).toBe('harm')
      expect(kinds(received)).toEqual(['let-be', 'boundary'])
      expect(received.offers[0]).toMatchObject({ kind: 'let-be', steps: ['report', 'mute'] })
    },
  )

  test('whoever reads along gets a sentence of their own', () => {
    const parts = { analysis: analysisOf({ target: 'person' }), level: 'pause' as const }
    const mine = textsOf(receive('You fool.', parts))
    const others = textsOf(receive('You fool.', { ...parts, answersMe: false }))
    expect(mine).not.toEqual(others)
  })

  test('hard words about a thing or about oneself are none', () => {
    for (const target of ['thing', 'self'] as const) {
      const analysis = analysisOf({ target, findings: [finding('insult')] })
      expect(receive('This is wrong.', { analysis, noticed: ['insult'] }).situation).toBe('unclear')
    }
  })
})

describe('what may hurt, and is not sure to', () => {
  test.each([
    ['a likely pause', analysisOf({ pause: 0.3 }), []],
    ['a mild finding', analysisOf({ target: 'person', findings: [finding('demeaning', 1)] }), []],
    ['a grave word', analysisOf({ target: 'thing', findings: [finding('threat', 1)] }), []],
    ['a suspicion that nobody is aimed at', analysisOf({ target: 'none' }), ['insult']],
  ] as const)('%s: no kinder reading, and no sentence as if it were clear', (_, analysis, noticed) => {
    const received = receive('Did you test this?', { analysis, noticed })
    expect(received.situation).toBe('stinging')
    expect(kinds(received)).toEqual(['question', 'question', 'let-be'])
  })
})

test('somebody who struggles comes first; where they also hurt somebody, only the way out is offered', () => {
  const analysis = analysisOf({ signals: { distress: 'crisis' } })
  expect(receive('No.', { analysis })).toEqual({ situation: 'distress', offers: [] })
  const both = receive('x', { analysis: { ...analysis, target: 'person' }, noticed: ['threat'] })
  expect(both.situation).toBe('distress')
  expect(kinds(both)).toEqual(['let-be'])
})

test('of a language that is not read well enough nothing is said, unless it is clear harm', () => {
  const german = analysisOf({ language: 'de' })
  expect(receive('K.', { analysis: german })).toEqual({ situation: 'unread', offers: [] })
  expect(receive('K.', { analysis: { ...german, unsupported: ['language'] } }).situation).toBe('unread')
  const data = { ...german, signals: { personalData: [{ type: 'phone', start: 0, end: 1, aboutOther: true }] } }
  expect(receive('Ruf sie an.', { analysis: data }).situation).toBe('harm')
})

describe('for every text and reading', () => {
  const attributes = ['threat', 'insult', 'identity-attack', 'sexually-explicit', 'profanity', 'gratitude'] as const
  const message = fc.record({
    text: fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            'K.',
            'Why did you?',
            'Oh great.',
            'THIS IS NOT IT',
            'ok…',
            '“so”',
            '> no\n',
            'Read it.',
            'u',
          ),
          { maxLength: 6 },
        )
        .map((pieces) => pieces.join(' ')),
    ),
    analysis: fc
      .record({
        pause: fc.double({ min: 0, max: 1, noNaN: true }),
        target: fc.constantFrom('person', 'group', 'self', 'thing', 'none'),
        language: fc.constantFrom('en', 'und', 'de'),
        signals: fc.record({ distress: fc.constantFrom('none', 'support', 'crisis') }),
      })
      .map((parts) => analysisOf(parts as Partial<Analysis>)),
    level: fc.constantFrom('none', 'hint', 'pause', 'signpost'),
    noticed: fc.subarray([...attributes]),
    answersMe: fc.boolean(),
    style: fc.constantFrom(null, direct),
  }) as fc.Arbitrary<ReceivedMessage>

  test('it never throws, says the same twice, offers at most two readings and three openers, and no empty words', () => {
    fc.assert(
      fc.property(message, (one) => {
        const received = receiveMessage(one)
        expect(receiveMessage(one)).toEqual(received)
        expect(readingsOf(received).length).toBeLessThanOrEqual(2)
        expect(received.offers.filter(({ kind }) => kind === 'question').length).toBeLessThanOrEqual(3)
        for (const offer of received.offers) {
          const said = 'text' in offer ? offer.text : offer.words
          expect(said.trim()).not.toBe('')
          expect(said.length).toBeLessThan(300)
          expect(said).not.toMatch(/\{words\}|“”/)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('a kinder reading stands only where the message is unclear; report and mute only where it is clear harm', () => {
    fc.assert(
      fc.property(message, (one) => {
        const { situation, offers } = receiveMessage(one)
        if (situation !== 'unclear') expect(offers.some(({ kind }) => kind === 'reading')).toBe(false)
        if (situation === 'ordinary' || situation === 'unread') expect(offers).toEqual([])
        for (const offer of offers)
          if (offer.kind === 'let-be')
            expect(offer.steps.length > 0).toBe(situation === 'harm' || situation === 'distress')
      }),
      { numRuns: 500 },
    )
  })
})
