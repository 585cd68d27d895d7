import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldLetters } from './fold-letters.ts'
import { readPieces, soundsOf } from './read-pieces.ts'

test('takes vowel signs and stretching from Arabic, and writes each sound one way', () => {
  expect(foldLetters('كَلْبـــٌ')).toBe('كلب')
  expect(foldLetters('أنتَ غبيّة')).toBe(foldLetters('انت غبيه'))
})

test('leaves the marks of kana alone: they are other letters', () => {
  expect(foldLetters('ばか')).not.toBe(foldLetters('はか'))
})

test('takes links and mentions away, cuts held-down letters to two, and makes every digit one', () => {
  expect(foldLetters('@sam Soooo groß! https://example.org/x 42').trim().split(/\s+/)).toEqual(['soo', 'groß!', '00'])
})

test('cuts where a script parts its words, and only there', () => {
  expect(readPieces('你好 world, 안녕!').map(({ kind, text }) => [kind, text])).toEqual([
    ['characters', '你好'],
    ['word', 'world'],
    ['mark', ','],
    ['syllables', '안녕'],
    ['mark', '!'],
  ])
})

test('tells the sounds of Korean syllables as Unicode does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 })), (codes) => {
      const text = String.fromCharCode(...codes)
      expect(soundsOf(text)).toBe(text.normalize('NFD'))
    }),
  )
})

test('never throws, whatever the string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      readPieces(text)
      readPieces(`${text}\ud800`)
    }),
  )
})
