import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedPart } from './changed-part.ts'

test('typing the changed part over the old one gives the new text, and cuts no character in two', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      const { start, end, words } = changedPart(before, after)
      expect(before.slice(0, start) + words + before.slice(end)).toBe(after)
      expect(words.isWellFormed()).toBe(true)
      expect(before.slice(start, end).isWellFormed()).toBe(true)
    }),
  )
})

test('only the stretch between the first and the last difference is typed', () => {
  expect(changedPart('You fool, wait.', 'You two, wait.')).toEqual({ start: 4, end: 8, words: 'two' })
})
