import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readVocabulary } from './vocabulary.ts'
import { contextPieces, cutWindows, windowIds } from './windows.ts'
import type { Pieces } from './word-pieces.ts'

const vocabulary = readVocabulary('[PAD]\n[UNK]\n[CLS]\n[SEP]')
const piecesOf = (count: number): Pieces => {
  const numbers = Array.from({ length: count }, (_, at) => at)
  return { ids: numbers.map((at) => at + 10), starts: numbers, ends: numbers.map((at) => at + 1) }
}

it('reads a short text in one window, with its context as the second segment', () => {
  const [window, ...more] = cutWindows(piecesOf(3), piecesOf(2), vocabulary)
  expect(more).toEqual([])
  expect(window).toEqual({ ids: [2, 10, 11, 12, 3, 10, 11, 3], firstSegment: 5, from: 0, to: 3 })
})

it('covers every piece of any text, in windows that fit and overlap', () => {
  fc.assert(
    fc.property(fc.nat(700), fc.nat(90), (length, context) => {
      const windows = cutWindows(piecesOf(length), context === 0 ? null : piecesOf(context), vocabulary)
      expect(windows[0]?.from).toBe(0)
      expect(windows.at(-1)?.to).toBe(length)
      for (const [at, window] of windows.entries()) {
        expect(window.ids.length).toBeLessThanOrEqual(windowIds)
        expect(window.ids.length - window.firstSegment).toBeLessThanOrEqual(contextPieces + 1)
        if (at > 0) expect(window.from).toBeLessThan(windows[at - 1]?.to as number)
      }
    }),
  )
})
