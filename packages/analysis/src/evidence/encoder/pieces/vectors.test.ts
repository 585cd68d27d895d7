import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { normalizeText } from '../../../text/normalize-text.ts'
import { readVocabulary } from './vocabulary.ts'
import { createWordPieces } from './word-pieces.ts'

interface Vector {
  readonly text: string
  readonly pieces: readonly (readonly [number, number, number])[] | { readonly count: number; readonly sum: number }
}

const models = new URL('../../../../../../models/encoder-en/', import.meta.url)
const version = Math.max(...readdirSync(models).map(Number))
const read = (file: string): string => readFileSync(new URL(`${version}/${file}`, models), 'utf8')

it('cuts the committed texts into the very pieces that training was given', () => {
  const cut = createWordPieces(readVocabulary(read('vocab.txt')))
  const vectors = JSON.parse(read('vectors.json')) as Vector[]
  expect(vectors.length).toBeGreaterThan(30)
  for (const { text, pieces } of vectors) {
    const { ids, starts, ends } = cut(normalizeText(text))
    if ('count' in pieces) {
      const sum = ids.reduce((total, id) => (Math.imul(total, 31) + id) | 0, 7)
      expect({ count: ids.length, sum }, text.slice(0, 40)).toEqual(pieces)
    } else
      expect(
        ids.map((id, at) => [id, starts[at], ends[at]]),
        text,
      ).toEqual(pieces)
  }
})
