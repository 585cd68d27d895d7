import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { diffWords } from './diff-words.ts'

describe('diffWords', () => {
  test('shows what goes and what stays on word boundaries', () => {
    expect(diffWords('Your fucking code broke.', 'Your code broke.')).toEqual([
      { kind: 'kept', text: 'Your ' },
      { kind: 'removed', text: 'fucking ' },
      { kind: 'kept', text: 'code broke.' },
    ])
  })

  test('puts what goes before what comes', () => {
    expect(diffWords('a stupid idea', 'a poor idea')).toEqual([
      { kind: 'kept', text: 'a ' },
      { kind: 'removed', text: 'stupid' },
      { kind: 'added', text: 'poor' },
      { kind: 'kept', text: ' idea' },
    ])
  })

  test('gives one kept segment for equal texts and none for two empty ones', () => {
    expect(diffWords('same', 'same')).toEqual([{ kind: 'kept', text: 'same' }])
    expect(diffWords('', '')).toEqual([])
  })

  test('both texts can be read back from the segments of any two texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('a', 'b', ' ', ', ', 'né', '🙂')).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = diffWords(before, after)
        const without = (kind: string): string =>
          segments
            .filter((s) => s.kind !== kind)
            .map((s) => s.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
        expect(segments.every((s, i) => s.text !== '' && s.kind !== segments[i + 1]?.kind)).toBe(true)
      }),
    )
  })

  test('answers for two long texts that share nothing', () => {
    const segments = diffWords('a '.repeat(4000), 'b '.repeat(4000))
    expect(
      segments
        .filter((s) => s.kind !== 'added')
        .map((s) => s.text)
        .join(''),
    ).toBe('a '.repeat(4000))
  })
})
