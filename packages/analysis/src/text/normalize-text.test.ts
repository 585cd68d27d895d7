import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../testing/any-text.ts'
import { normalizeText } from './normalize-text.ts'
import { hasFlag, tokenFlags } from './token.ts'

function plainWords(text: string): string[] {
  return normalizeText(text)
    .tokens.filter((token) => token.kind === 'word')
    .map((token) => token.plain)
}

describe('normalizeText', () => {
  it.each([
    ['leet', 'you 1d10t', '1d10t', 'idiot'],
    ['signs', 'you a$$hole', 'a$$hole', 'asshole'],
    ['a sign at the start', 'dumb @ss', '@ss', 'ass'],
    ['masks', 'f**k off', 'f**k', 'fuck'],
    ['long repeats', 'so stuuupid', 'stuuupid', 'stupid'],
    ['spaced letters', 'you i d i o t', 'i d i o t', 'idiot'],
    ['dotted letters', 'you i.d.i.o.t!', 'i.d.i.o.t', 'idiot'],
    ['spaced letters after chat shorthand', 'u r a b i t c h', 'b i t c h', 'bitch'],
    ['Cyrillic look-alikes', 'an іdіоt', 'іdіоt', 'idiot'],
    ['invisible characters', 'an i\u200bd\u200diot', 'i\u200bd\u200diot', 'idiot'],
    ['mathematical letters', 'an 𝐢𝐝𝐢𝐨𝐭', '𝐢𝐝𝐢𝐨𝐭', 'idiot'],
    ['squared letters', 'an 🅸🅳🅸🅾🆃', '🅸🅳🅸🅾🆃', 'idiot'],
    ['combining marks', 'an i\u0308di\u0308ot', 'i\u0308di\u0308ot', 'idiot'],
  ])('reads the word behind %s and keeps its place', (_, text, written, word) => {
    const token = normalizeText(text).tokens.find((candidate) => candidate.plain === word)
    expect(token && text.slice(token.start, token.end)).toBe(written)
  })

  it.each(['covid19 mp3 1st 100k gr8 b4 h2o', 'U.S.A. u r ok', 'goood'])(
    'leaves ordinary writing alone: %s',
    (text) => {
      const hidden = normalizeText(text).tokens.filter((token) => hasFlag(token, tokenFlags.hidden))
      expect(hidden).toEqual([])
    },
  )

  it('keeps a doubled letter that belongs to the word', () => {
    expect(plainWords('goood niiice soooo helllll')).toEqual(['good', 'nice', 'so', 'hell'])
  })

  it('tells words, mentions, links, code, emoji and marks apart', () => {
    const kinds = normalizeText('@sam see https://a.example/idiot, `idiot` me@x.example 👩‍🚀 *well* 42!!').tokens
    expect(kinds.map((token) => token.kind)).toEqual([
      ...['mention', 'word', 'link', 'mark', 'code', 'link', 'emoji', 'mark', 'word', 'mark', 'number', 'mark'],
    ])
  })

  it('marks capitals, line starts and glue', () => {
    const [loud, , word] = normalizeText('LOUD!\nWord').tokens
    expect(loud && hasFlag(loud, tokenFlags.capitals)).toBe(true)
    expect(word && hasFlag(word, tokenFlags.lineStart)).toBe(true)
    expect(word && hasFlag(word, tokenFlags.capitals)).toBe(false)
  })

  it('never throws, and its tokens are ordered, non-empty spans of the text, for any string', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        let last = 0
        for (const token of normalizeText(text).tokens) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(token.end).toBeGreaterThan(token.start)
          expect(token.end).toBeLessThanOrEqual(text.length)
          last = token.end
        }
      }),
      { numRuns: 2000 },
    )
  })

  it.each(['@$!', 'f*', '"', '`', 'i.', "a'", '*', '\u0301', 'if you said '])(
    'takes no more than its length in time: %j over and over',
    (piece) => {
      const time = (times: number): number => {
        const text = piece.repeat(times)
        const start = performance.now()
        normalizeText(text)
        return performance.now() - start
      }
      time(20_000)
      expect(time(40_000)).toBeLessThan(2000)
    },
  )

  it('never splits a surrogate pair or parts a letter from its accent', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        for (const { start, end } of normalizeText(text).tokens) {
          for (const edge of [start, end]) {
            expect(isInsidePair(text, edge)).toBe(false)
            expect(
              /^[\u0300-\u036f]/.test(text.slice(edge)) &&
                edge > 0 &&
                edge === end &&
                /\p{L}$/u.test(text.slice(0, edge)),
            ).toBe(false)
          }
        }
      }),
      { numRuns: 2000 },
    )
  })
})

function isInsidePair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
