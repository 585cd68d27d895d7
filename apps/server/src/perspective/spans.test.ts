import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { splitSentences } from './analyze/split-sentences.ts'
import { openTestDoor, type TestDoor } from './testing/open-test-door.ts'

let door: TestDoor
beforeAll(async () => {
  door = await openTestDoor()
})
afterAll(() => door.close())

/** Sentences, blanks, emoji, letters that are made of several code units, halves of pairs. */
const piece = fc.oneof(
  fc.constantFrom(
    'You are an idiot.',
    'Thanks!',
    ' ',
    '\n\n',
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    '…',
    'Dr. No said: "Go."',
    '\ud83d',
    'x',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const anyText = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(' '))

interface Span {
  readonly begin: number
  readonly end: number
  readonly score: { readonly value: number; readonly type: string }
}

test('spans of any text are in order, apart, inside it, whole characters, and hold all its words', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const request = { comment: { text }, requestedAttributes: { TOXICITY: {}, REASONING_EXPERIMENTAL: {} } }
      const { status, body } = await door.post('/v1alpha1/comments:analyze', {
        ...request,
        spanAnnotations: true,
        languages: ['en'],
      })
      expect(status).toBe(text.trim() === '' ? 400 : 200)
      if (status === 400) return
      const all = Object.values<{ spanScores: Span[] }>(body.attributeScores).map(({ spanScores }) => spanScores)
      expect(all).toHaveLength(2)
      const places = (spans: Span[] | undefined) => spans?.map(({ begin, end }) => [begin, end])
      expect(places(all[1])).toEqual(places(all[0]))
      let last = 0
      let between = ''
      for (const { begin, end, score } of all[0] ?? []) {
        expect(begin).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(begin)
        expect(end).toBeLessThanOrEqual(text.length)
        expect([isInsidePair(text, begin), isInsidePair(text, end)]).toEqual([false, false])
        expect(score.type).toBe('PROBABILITY')
        expect(score.value).toBeGreaterThanOrEqual(0)
        expect(score.value).toBeLessThanOrEqual(1)
        between += text.slice(last, begin)
        last = end
      }
      expect((between + text.slice(last)).trim()).toBe('')
    }),
    { numRuns: 300 },
  )
})

test('a sentence is scored as it is scored alone', async () => {
  const ask = async (text: string) =>
    (
      await door.post('/v1alpha1/comments:analyze', {
        comment: { text },
        requestedAttributes: { TOXICITY: {} },
        spanAnnotations: true,
        languages: ['en'],
      })
    ).body.attributeScores.TOXICITY
  const text = 'Good morning! You are an idiot. See you on Sunday.'
  for (const { begin, end, score } of (await ask(text)).spanScores as Span[]) {
    expect((await ask(text.slice(begin, end))).summaryScore.value).toBeCloseTo(score.value, 6)
  }
})

test('a text of thousands of sentences has two hundred spans, the last of which holds the rest', () => {
  fc.assert(
    fc.property(fc.integer({ min: 201, max: 3000 }), (count) => {
      const text = 'Hi. '.repeat(count)
      const spans = splitSentences(text)
      expect([spans.length, spans.at(-1)?.end]).toEqual([200, text.trimEnd().length])
    }),
    { numRuns: 20 },
  )
})

const isInsidePair = (text: string, at: number): boolean =>
  /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
