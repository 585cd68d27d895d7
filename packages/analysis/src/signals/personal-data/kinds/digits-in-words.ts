import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'
import { hasPhoneCue } from './phone.ts'

/** How digits are said, by language; "oh" is a zero among digits only. */
const spoken: readonly (readonly string[])[] = [
  'zero oh nought null cero zéro nul nolla noll'.split(' '),
  'one eins ein uno un um een jeden ett'.split(' '),
  'two zwei zwo dos deux due dois twee dwa två'.split(' '),
  'three drei tres trois tre três drie trzy'.split(' '),
  'four vier cuatro quatre quattro quatro cztery fyra'.split(' '),
  'five fünf cinco cinq cinque vijf pięć fem'.split(' '),
  'six sechs seis sei zes sześć sex'.split(' '),
  'seven sieben siete sept sette sete zeven siedem sju'.split(' '),
  'eight acht ocho huit otto oito osiem åtta'.split(' '),
  'nine neun nueve neuf nove negen dziewięć nio'.split(' '),
]
const digitOf: ReadonlyMap<string, number> = new Map(
  spoken.flatMap((words, digit) => words.map((word) => [word, digit] as const)),
)
const times: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
  ['treble', 3],
])
const word = [...digitOf.keys()].join('|')
const run = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(?:plus|\+)\s?)?(?:(?:(?:double|triple|treble)\s)?(?:${word})(?![\p{L}])|\d{1,5}(?![\p{L}\d]))(?:(?:\s*[-,.]\s*|\s+|\s*\(\s*|\s*\)\s*)(?:(?:(?:double|triple|treble)\s)?(?:${word})(?![\p{L}])|\d{1,5}(?![\p{L}\d]))){2,16}`,
  'giu',
)
const hint = new RegExp(
  String.raw`(?<!\p{L})(?:${word})(?!\p{L})[\s,.-]+(?:(?:double|triple|treble)\s)?(?:${word}|\d+)(?!\p{L})`,
  'iu',
)

/** A telephone number said in words, or half in words: "oh seven nine, double four, …". Counting ("one two three …") is none. */
export const digitsInWords: Kind = {
  id: 'digits-in-words',
  leastDigits: 0,
  mayBePublic: true,
  find: ({ plain }) => {
    if (!hint.test(plain)) return []
    const places: Place[] = []
    for (const { 0: found, index } of plain.matchAll(run)) {
      const { digits, words } = digitsOf(found)
      if (words < 3 || digits.length < 7 || digits.length > 15 || isCounting(digits)) continue
      const end = index + found.length
      const isNumber = digits.startsWith('0') && digits.length >= 9
      if (isNumber || hasPhoneCue(plain, index, end)) places.push({ type: 'phone', start: index, end })
    }
    return places
  },
}

function digitsOf(found: string): { digits: string; words: number } {
  let digits = ''
  let words = 0
  let repeat = 1
  for (const piece of found.toLowerCase().match(/\p{L}+|\d+/gu) ?? []) {
    const value = digitOf.get(piece)
    if (times.has(piece)) repeat = times.get(piece) ?? 1
    else if (value !== undefined) {
      digits += String(value).repeat(repeat)
      words++
      repeat = 1
    } else digits += /\d/.test(piece) ? piece : ''
  }
  return { digits, words }
}

/** Up, down or the same all along: somebody counts. */
function isCounting(digits: string): boolean {
  const steps = new Set<number>()
  for (let index = 1; index < digits.length; index++)
    steps.add((Number(digits[index]) - Number(digits[index - 1]) + 10) % 10)
  return (
    steps.size === 1 ||
    '012345678910'.includes(digits) ||
    '10987654321 0'.includes(digits) ||
    '1234567891011'.includes(digits)
  )
}
