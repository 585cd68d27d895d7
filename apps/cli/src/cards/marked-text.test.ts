import { describe, expect, test } from 'vitest'
import { markedText } from './marked-text.ts'

describe('markedText', () => {
  test('points at the words from the line below', () => {
    expect(markedText('You idiot, go.', [{ start: 4, end: 9 }], 80)).toBe('  You idiot, go.\n      ~~~~~')
  })

  test('puts brackets around them where the text has several lines or wide characters', () => {
    expect(markedText('You idiot 🙂\ngo', [{ start: 4, end: 9 }], 80)).toBe('  You [idiot] 🙂\n  go')
  })

  test('shows a text without spans as it is', () => {
    expect(markedText('Go.', [], 80)).toBe('  Go.')
  })
})
