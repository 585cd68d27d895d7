import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createHoldsAny, normalizeWord } from './holds-any.ts'

const holds = (words: string[], text: string | null) => createHoldsAny(words.map(normalizeWord))([text])

describe('a hidden word', () => {
  test.each([
    ['spider', 'A SPIDER, in the sink', true],
    ['spider', 'Spiders everywhere', false],
    ['spider*', 'Spiders everywhere', true],
    ['cat', 'Concatenate the lists', false],
    ['cat', '*cat*, she wrote', true],
    ['cat', 'a cat', true],
    ['night shift', 'The NIGHT\n  shift again', true],
    ['night shift', 'a night of shifts', false],
    ['c++', 'I like C++ best', true],
    ['c++', 'c, d', false],
    ['don’t', "I don't know", true],
    ['ﬁne', 'All fine here', true],
    ['spi\u200bder', 'a spider', true],
    ['spider', 'a spi\u00adder', true],
    ['蜘蛛', '家里有蜘蛛吗', true],
    ['паук', 'Вот ПАУК!', true],
    ['паук', 'пауки', false],
    ['naïve', 'nai\u0308ve', true],
    ['.*', 'anything at all', false],
    ['🕷️', 'look 🕷️ here', true],
  ])('%s in “%s”: %s', (word, text, expected) => {
    expect(holds([word], text)).toBe(expected)
  })

  test('any of several is enough, no words hide nothing, and nothing is in no text', () => {
    expect(holds(['exam', 'spider'], 'the exam is near')).toBe(true)
    expect(holds([], 'the exam is near')).toBe(false)
    expect(holds(['exam'], null)).toBe(false)
  })

  test('is found wherever it stands alone, whatever its letters and marks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 20 }), (word) => {
        const normalized = normalizeWord(word)
        fc.pre(normalized.length >= 2 && !normalized.includes('*'))
        expect(createHoldsAny([normalized])([`before, ${word} , after`])).toBe(true)
      }),
    )
  })
})
