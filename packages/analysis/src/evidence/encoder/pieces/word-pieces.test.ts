import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../../testing/any-text.ts'
import { normalizeText } from '../../../text/normalize-text.ts'
import { readVocabulary } from './vocabulary.ts'
import { createWordPieces } from './word-pieces.ts'

const pieces = [
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  'you',
  'idiot',
  'un',
  '##kind',
  '##ly',
  '!',
  "'",
  're',
  '<identity>',
  '🙄',
]
const vocabulary = readVocabulary(pieces.join('\n'))
const cut = createWordPieces(vocabulary)
const cutText = (text: string): [piece: string, place: string][] => {
  const { ids, starts, ends } = cut(normalizeText(text))
  return ids.map((id, at) => [pieces[id] as string, text.slice(starts[at], ends[at])])
}

describe('word pieces', () => {
  it('takes the longest piece first and keeps the place of each', () => {
    expect(cutText('You, unkindly!')).toEqual([
      ['you', 'You'],
      ['[UNK]', ','],
      ['un', 'un'],
      ['##kind', 'kind'],
      ['##ly', 'ly'],
      ['!', '!'],
    ])
  })

  it('reads the word behind a disguise, in the place of the disguise', () => {
    expect(cutText('1d10t')).toEqual([['idiot', '1d10t']])
    expect(cutText('i d i o t')).toEqual([['idiot', 'i d i o t']])
  })

  it('parts contractions as the pretrained model did', () => {
    expect(cutText("you're").map(([piece]) => piece)).toEqual(['you', "'", 're'])
  })

  it('reads that somebody is named by who they are, never which', () => {
    expect(cutText('Muslim')).toEqual([['<identity>', 'Muslim']])
    expect(cutText('gay')).toEqual([['<identity>', 'gay']])
  })

  it('knows an emoji with or without its looks', () => {
    expect(cutText('🙄')).toEqual([['🙄', '🙄']])
    expect(cutText('👩‍🚒')).toEqual([['[UNK]', '👩‍🚒']])
  })

  it('gives ordered, well-formed places within any text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { ids, starts, ends } = cut(normalizeText(text))
        expect(ids.length).toBe(starts.length)
        for (const [at, start] of starts.entries()) {
          const end = ends[at] as number
          expect(start).toBeGreaterThanOrEqual(at === 0 ? 0 : (starts[at - 1] as number))
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})

it('refuses a vocabulary without its special pieces', () => {
  expect(() => readVocabulary('you\nidiot')).toThrow(RangeError)
})
