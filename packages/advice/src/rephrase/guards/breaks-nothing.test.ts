import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Seam, worstBreak } from './breaks-nothing.ts'

/** Seams at the beginning of each word and at the end, sound but for those named. */
const seamsOf = (text: string, broken: { readonly [word: string]: number } = {}): Seam[] => [
  ...[...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ at: index, broken: broken[word] ?? 0 })),
  { at: text.length, broken: broken.$ ?? 0 },
]

describe('what a change broke', () => {
  test('is looked for where words went: at the word that now stands there', () => {
    const [before, after] = ['we are not evil fools who lie', 'we are not evil who lie']
    expect(worstBreak(before, after, seamsOf(before), seamsOf(after, { who: 0.9 }))).toBe(0.9)
    expect(worstBreak(before, after, seamsOf(before), seamsOf(after, { we: 0.9, lie: 0.8 }))).toBe(0)
  })

  test('is looked for at words that came and at what follows them', () => {
    const [before, after] = ['an idiot said so', 'a bad said so']
    expect(worstBreak(before, after, seamsOf(before), seamsOf(after, { said: 0.7, a: 0.2 }))).toBe(0.7)
    expect(worstBreak(before, after, seamsOf(before), seamsOf(after, { a: 0.4 }))).toBe(0.4)
  })

  test('is looked for at the end where the end went', () => {
    const [before, after] = ['it is some barbaric trash', 'it is some barbaric']
    expect(worstBreak(before, after, seamsOf(before), seamsOf(after, { $: 0.8 }))).toBeCloseTo(0.8)
  })

  test('is what the change did, not how the writer writes', () => {
    const [before, after] = ['u damn no go there', 'u no go there']
    expect(worstBreak(before, after, seamsOf(before, { no: 0.8 }), seamsOf(after, { no: 0.9 }))).toBeCloseTo(0.1)
  })

  test('is nothing where nothing changed or nothing is known', () => {
    expect(worstBreak('as it was', 'as it was', [], seamsOf('as it was', { was: 1 }))).toBe(0)
    expect(worstBreak('as it was', 'as was', [], [])).toBe(0)
  })

  test('lies between 0 and 1 for any texts', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '  ', '.', '😀')).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, fc.double({ min: 0, max: 1, noNaN: true }), (before, after, broken) => {
        const seams = [...after].map((_, at) => ({ at, broken }))
        const worst = worstBreak(before, after, [], seams)
        expect(worst).toBeGreaterThanOrEqual(0)
        expect(worst).toBeLessThanOrEqual(1)
      }),
    )
  })
})
