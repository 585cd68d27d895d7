import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, type Edit } from './edit.ts'

/** Removes or replaces the first occurrence of each piece. */
function edited(text: string, ...pieces: readonly (string | readonly [string, string])[]): string {
  const edits = pieces.map((piece): Edit => {
    const [words, replacement] = typeof piece === 'string' ? [piece, ''] : piece
    const start = text.indexOf(words)
    return { start, end: start + words.length, replacement, strategy: 'drop-the-sting', size: 'word' }
  })
  return applyEdits(text, edits)
}

describe('applyEdits', () => {
  test.each([
    ['Sam, you moron, read it.', ['you moron'], 'Sam, read it.'],
    ['Read it, you moron.', ['you moron'], 'Read it.'],
    ['Read it, you moron!', ['you moron'], 'Read it!'],
    ['Read it, moron - page 3.', ['moron'], 'Read it - page 3.'],
    ['Love you, you idiot 😂', ['you idiot'], 'Love you 😂'],
    ['Moron, read it.', ['Moron'], 'Read it.'],
    ['moron, read it.', ['moron'], 'read it.'],
    ['Go. You moron! Read it.', ['You moron!'], 'Go. Read it.'],
    ['Go.\nYou moron!\nRead it.', ['You moron!'], 'Go.\nRead it.'],
    ['Your fucking code (a fucking mess) broke.', ['fucking', 'a fucking mess'], 'Your code () broke.'],
    ['It (you moron) broke.', ['you moron'], 'It () broke.'],
    ['Well, your stupid plan failed.', ['stupid'], 'Well, your plan failed.'],
    ['You are wrong about it.', [['You are wrong', "i don't agree"]], "I don't agree about it."],
  ] as const)('mends “%s” without %j', (text, pieces, expected) => {
    expect(edited(text, ...pieces)).toBe(expected)
  })

  test('changes nothing without edits', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(applyEdits(text, [])).toBe(text)
      }),
    )
  })

  test('only takes away where nothing is put in, apart from the case of a letter and space', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('you', 'moron', ',', '.', ' ', '!', '\n', 'Read', 'it', '🙂', '(', ')', '-'), {
          minLength: 1,
        }),
        fc.nat(),
        fc.nat(),
        (pieces, a, b) => {
          const text = pieces.join('')
          const start = a % text.length
          const end = start + 1 + (b % (text.length - start))
          const result = applyEdits(text, [{ start, end, replacement: '', strategy: 'drop-the-sting', size: 'word' }])
          const left = text.toLowerCase().replace(/\s/g, '')
          let at = 0
          for (const letter of result.toLowerCase().replace(/\s/g, '').split('')) {
            at = left.indexOf(letter, at) + 1
            expect(at).toBeGreaterThan(0)
          }
        },
      ),
    )
  })
})
