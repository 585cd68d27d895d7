import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from './sentences.ts'

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end))

describe('splitSentences', () => {
  test.each([
    ['Go. Read it! Why? Done', ['Go.', 'Read it!', 'Why?', 'Done']],
    ['Ask Mr. Jones. He knows, e.g. the 3.5 release.', ['Ask Mr. Jones.', 'He knows, e.g. the 3.5 release.']],
    ['See https://a.b/c.d?e=f. Now.', ['See https://a.b/c.d?e=f.', 'Now.']],
    ['He said "no." Then left.', ['He said "no."', 'Then left.']],
    ['First line\n\nsecond line', ['First line', 'second line']],
    ['Nice!!! 🙂', ['Nice!!! 🙂']],
    ['Not really a... party person? Fine.', ['Not really a... party person?', 'Fine.']],
    ['  ', []],
  ])('splits “%s”', (text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  test('covers every character but white space, in order, for any string', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(fc.constantFrom('a', '.', ' ', '\n', '!', '"')).map((all) => all.join('')),
        ),
        (text) => {
          const sentences = splitSentences(text)
          expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
          expect(
            sentences.every(({ start, end }, index) => start < end && start >= (sentences[index - 1]?.end ?? 0)),
          ).toBe(true)
        },
      ),
    )
  })
})
