import { describe, expect, test } from 'vitest'
import { analysisOf } from '../testing/analysis-of.ts'
import { decideLevel } from './decide-level.ts'

const thresholds = { pause: 0.6, insult: 0.5, threat: 0.5, profanity: 0.5, toxicity: 0.5 }
const insult = { start: 0, end: 5, attribute: 'insult', severity: 2, reason: 'insult.intelligence' } as const
const profanity = { start: 0, end: 5, attribute: 'profanity', severity: 2, reason: 'profanity.strong' } as const

describe('decideLevel', () => {
  test('pauses for an attack finding aimed at a person', () => {
    expect(decideLevel(analysisOf({ pause: 0.7, target: 'person', findings: [insult] }), thresholds)).toBe('pause')
  })

  test('pauses for an attack attribute at its threshold aimed at a group', () => {
    expect(decideLevel(analysisOf({ pause: 0.6, target: 'group', scores: { threat: 0.5 } }), thresholds)).toBe('pause')
  })

  test('pauses for private facts about another person, however kind the words and whatever the language', () => {
    const personalData = [{ type: 'address', start: 0, end: 9, aboutOther: true }]
    const unread = { language: 'xx', engine: 'test/1', findings: [], unsupported: ['language'] } as const
    expect(decideLevel({ ...unread, signals: { personalData } }, thresholds)).toBe('pause')
    expect(decideLevel(analysisOf({ pause: 0.01, signals: { personalData } }), thresholds)).toBe('pause')
    expect(decideLevel(analysisOf({ pause: 0.8, target: 'person', signals: { personalData } }), thresholds)).toBe(
      'pause',
    )
  })

  test.each([
    ['the pause probability is below its threshold', { pause: 0.59, target: 'person', findings: [insult] }],
    ['nobody is aimed at', { pause: 0.9, target: 'none', findings: [insult] }],
    ['a thing is aimed at', { pause: 0.9, target: 'thing', findings: [insult] }],
    ['the writer speaks of themselves', { pause: 0.9, target: 'self', findings: [insult] }],
    [
      'there is only profanity',
      { pause: 0.9, target: 'person', findings: [profanity], scores: { profanity: 0.99, toxicity: 0.9 } },
    ],
    ['there are no scores', { findings: [insult] }],
  ] as const)('says nothing when %s', (_, parts) => {
    expect(decideLevel(analysisOf(parts), thresholds)).toBe('none')
  })

  test('says nothing about a language the reader does not read', () => {
    const unread = { language: 'xx', engine: 'test/1', findings: [], signals: {}, unsupported: ['language'] } as const
    expect(decideLevel(unread, thresholds)).toBe('none')
  })

  test('an attribute without a published threshold never makes a pause', () => {
    const analysis = analysisOf({ pause: 0.9, target: 'person', scores: { demeaning: 0.99 } })
    expect(decideLevel(analysis, thresholds)).toBe('none')
  })

  test('meets a crisis with support first, even where somebody is attacked', () => {
    const analysis = analysisOf({ pause: 0.9, target: 'person', findings: [insult], signals: { distress: 'crisis' } })
    expect(decideLevel(analysis, thresholds)).toBe('signpost')
  })

  test('meets a crisis with support first, also where the harsh words are for oneself', () => {
    const analysis = analysisOf({ pause: 0.99, target: 'self', findings: [insult], signals: { distress: 'crisis' } })
    expect(decideLevel(analysis, thresholds)).toBe('signpost')
  })

  test('says nothing about milder distress, unless the person turned hints on and attacks nobody', () => {
    const support = analysisOf({ signals: { distress: 'support' } })
    expect(decideLevel(support, thresholds)).toBe('none')
    expect(decideLevel(support, thresholds, { hints: true })).toBe('hint')
    const attack = analysisOf({ pause: 0.9, target: 'person', findings: [insult], signals: { distress: 'support' } })
    expect(decideLevel(attack, thresholds, { hints: true })).toBe('pause')
  })

  test('hints at the writer’s own private data, and at words where the person or the space turned that on', () => {
    const considerate = [
      { start: 0, end: 4, phrase: 'guys', better: ['everyone'], why: 'not everyone is a guy', source: '' },
    ]
    const words = analysisOf({ signals: { considerate } })
    expect(decideLevel(words, thresholds)).toBe('none')
    expect(decideLevel(words, thresholds, { hints: true })).toBe('hint')
    expect(decideLevel(words, thresholds, { considerate: true })).toBe('hint')
    expect(decideLevel(words, thresholds, { hints: true, considerate: false })).toBe('none')
    const personalData = [{ type: 'phone', start: 0, end: 9, aboutOther: false }]
    expect(decideLevel(analysisOf({ signals: { personalData } }), thresholds)).toBe('hint')
  })
})
