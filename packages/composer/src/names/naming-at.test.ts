import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namingAt } from './naming-at.ts'

test.each([
  ['Hello @An', { at: 6, begun: 'An' }],
  ['@Ana Mar', { at: 0, begun: 'Ana Mar' }],
  ['(@Ben', { at: 1, begun: 'Ben' }],
  ['@Ana and @Be', { at: 9, begun: 'Be' }],
  ['one\n@Zoë', { at: 4, begun: 'Zoë' }],
  ['mail ana@harbour', null],
  ['https://harbour.example/@ana', null],
  ['@ Ana', null],
  ['@', null],
  ['@@ana', null],
  ['@Ana\nand then', null],
])('%j', (text, expected) => {
  expect(namingAt(text, text.length)).toEqual(expected)
})

test('only what stands before the caret counts', () => {
  expect(namingAt('@Anastasia', 3)).toEqual({ at: 0, begun: 'An' })
  expect(namingAt('@Anastasia', 0)).toBeNull()
})

test('in any text it points at an @, with nothing but the begun name up to the caret', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('@', 'a', ' ', '\n', '.', 'é') }), fc.nat(), (text, place) => {
      const caret = place % (text.length + 1)
      const found = namingAt(text, caret)
      if (found) expect(text.slice(found.at, caret)).toBe(`@${found.begun}`)
    }),
  )
})
