import fc from 'fast-check'
import { expect, test } from 'vitest'
import { between } from './insert-at-caret.ts'

test.each([
  ['', 'words', '', 'words'],
  ['Dear Kit,', 'words', 'Yours', ' words '],
  ['Dear Kit, ', 'words', ' Yours', 'words'],
  ['Dear Kit,\nhello', 'words', '', '\n\nwords'],
  ['Hello', 'one\ntwo', '', '\n\none\ntwo'],
])('after “%s”, “%s” before “%s” is typed as “%s”', (before, words, after, typed) => {
  expect(between(before, words, after)).toBe(typed)
})

test('nothing but white space is added', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, words, after) => {
      const typed = between(before, words, after)
      expect(typed.trim()).toBe(words.trim())
      expect(typed).toContain(words)
    }),
  )
})
