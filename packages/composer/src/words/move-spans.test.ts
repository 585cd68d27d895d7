import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawableSpans, moveSpans } from './move-spans.ts'

describe('marks while the text is edited', () => {
  const before = 'You fool, wait.'
  const spans = [{ start: 4, end: 8 }]

  test.each([
    ['words put before', 'Oh! You fool, wait.', [{ start: 8, end: 12 }]],
    ['words put after', 'You fool, wait. Please.', [{ start: 4, end: 8 }]],
    ['words changed themselves', 'You fuel, wait.', []],
    ['words removed', 'You, wait.', []],
    ['nothing changed', before, spans],
    ['everything removed', '', []],
  ])('%s', (_, after, expected) => {
    expect(moveSpans(spans, before, after)).toEqual(expected)
  })

  test('a mark that stays marks the very same words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(), fc.nat(), (from, to, a, b) => {
        const start = Math.min(a, b) % (from.length + 1)
        const end = Math.max(a, b) % (from.length + 1)
        if (start >= end) return
        for (const span of moveSpans([{ start, end }], from, to)) {
          expect(to.slice(span.start, span.end)).toBe(from.slice(start, end))
        }
      }),
    )
  })
})

test('only spans in bounds are drawn, in order and apart', () => {
  const span = fc.record({ start: fc.integer({ min: -2, max: 12 }), end: fc.integer({ min: -2, max: 12 }) })
  fc.assert(
    fc.property(fc.array(span), fc.string({ maxLength: 10 }), (spans, text) => {
      let from = 0
      for (const { start, end } of drawableSpans(spans, text)) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeGreaterThan(start)
        from = end
      }
      expect(from).toBeLessThanOrEqual(text.length)
    }),
  )
})
