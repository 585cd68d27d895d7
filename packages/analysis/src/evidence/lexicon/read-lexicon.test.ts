import { describe, expect, it } from 'vitest'
import { readStructure } from '../../structure/read-structure.ts'
import { normalizeText } from '../../text/normalize-text.ts'
import { evidenceFeatures } from './evidence-features.ts'
import type { LexiconData } from './lexicon-data.ts'
import { createLexiconReader, type LexiconHit } from './read-lexicon.ts'

const data: LexiconData = {
  language: 'en',
  entries: [
    {
      id: 'fool',
      attributes: ['insult'],
      severity: 2,
      scope: 'person-noun',
      reason: 'insult.intelligence',
      unless: ['negated', 'quoted', 'reported'],
    },
    {
      id: 'rot',
      attributes: ['threat'],
      severity: 3,
      scope: 'directed',
      reason: 'threat.wish',
      unless: ['quoted', 'conditional'],
    },
    { id: 'thanks', attributes: ['gratitude'], severity: 1, scope: 'kind', reason: 'kind.thanks', unless: ['negated'] },
    {
      id: 'hiss',
      attributes: ['insult'],
      severity: 1,
      scope: 'order',
      reason: 'insult.dismissal',
      unless: ['question'],
    },
  ],
  sets: [['fool', 'fools']],
  patterns: [
    [0, 0, '#0'],
    [1, 1, 'you', 'rot', '?slowly', '...', 'hell'],
    [2, 0, 'thank*'],
    [3, 0, 'hiss', 'off'],
  ],
}
const read = createLexiconReader(data)

function hitsOf(text: string): readonly LexiconHit[] {
  const normalized = normalizeText(text)
  return read(normalized, readStructure(normalized))
}

describe('the lexicon reader', () => {
  it.each([
    ['you fool', 'fool', 'you', null],
    ['he called her a fool', 'fool', 'they', 'reported'],
    ["you're no fool", 'fool', 'you', 'negated'],
    ['I am a fool', 'fool', 'i', 'self'],
    ['Perry Fool won', 'fool', 'they', 'name'],
    ['a fool proof lock', 'fool', 'they', null],
    ['may you rot in hell', 'rot', 'you', null],
    ['may you rot slowly in some deep hell', 'rot', 'you', null],
    ['if you rot in hell', 'rot', 'you', 'conditional'],
    ['hiss off', 'hiss', 'you', null],
    ['they hiss off stage', 'hiss', 'none', 'untargeted'],
    ['thankful', 'thanks', 'none', null],
  ])('in %j finds %s said of %s, set aside: %s', (text, id, referent, setAside) => {
    expect(hitsOf(text).map((hit) => [hit.entry.id, hit.referent, hit.setAside])).toEqual([[id, referent, setAside]])
  })

  it('does not look inside words, across sentences, or past three words of a gap', () => {
    expect(hitsOf('foolscap. You rot. Hell. you rot one two three four hell')).toEqual([])
  })

  it('takes light marks between the words of a phrase', () => {
    expect(hitsOf('you *rot* in hell')).toHaveLength(1)
  })
})

describe('evidenceFeatures', () => {
  it('names attribute, referent, reason and severity, and what was set aside', () => {
    expect(evidenceFeatures(hitsOf('you fool'))).toEqual([
      'lexicon:insult',
      'lexicon:insult@you',
      'reason:insult.intelligence',
      'lexicon:severity:2',
    ])
    expect(evidenceFeatures(hitsOf('I am a fool'))).toEqual(['lexicon:insult/self'])
    expect(evidenceFeatures(hitsOf('thanks'))).toEqual(['lexicon:gratitude', 'reason:kind.thanks'])
  })
})
