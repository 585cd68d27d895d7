import fc from 'fast-check'

const words = [
  'you',
  'are',
  'an',
  'idiot',
  'not',
  'he',
  'said',
  'i d i o t',
  '1d10t',
  'f*ck',
  'shut up',
  'nobody wants you here',
  'thanks',
]
const wide = [
  'é',
  'e\u0301',
  'і',
  '\u200b',
  '\u200d',
  '❤️',
  '👩‍🚀',
  '🇮🇩',
  '\ufdfa',
  'İ',
  'ß',
  '“',
  '👍🏽',
  '𝐢',
  '½',
  '⒜',
  '🅰',
  '𠀀',
  '\0',
]

/** Any string at all: words that matter, signs, wide letters, lone surrogates, in any order. */
export function anyText(): fc.Arbitrary<string> {
  const surrogate = fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code))
  const piece = fc.oneof(
    fc.constantFrom(...words.flatMap((word) => [word, `${word} `, `${word.toUpperCase()}!`])),
    fc.constantFrom(...wide),
    fc.constantFrom(...'aiou 1!@$*._-\'"`>/\n?,#+|'),
    surrogate,
    fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
  )
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
}

/** Whether an offset falls between the halves of a surrogate pair. */
export function isInsidePair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
