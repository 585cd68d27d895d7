import type { Messages } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'

/**
 * English made strange, so that a page shows what it forgot: `en-XA` has accents and is longer, as German is; `ar-XB` reads from right
 * to left. Values and tags stay. A sentence that looks like plain English on such a page is not in a catalog.
 */
export const pseudo = (english: Messages, tag: string): Messages => {
  const strange = tag === 'ar-XB' ? fromTheRight : accented
  return Object.fromEntries(
    Object.entries(english).map(([id, message]) => [
      id,
      changed(typeof message === 'string' ? compileMessage(message) : message, strange) as Messages[string],
    ]),
  )
}

type Change = (words: string) => string

/** A compiled message is a list of words and of values; a value may hold messages of its own, one for each plural form. */
const changed = (part: unknown, change: Change): unknown => {
  if (typeof part === 'string') return outsideTags(part, change)
  if (!Array.isArray(part)) return part
  return part.map((token: unknown) => {
    if (!Array.isArray(token)) return typeof token === 'string' ? outsideTags(token, change) : token
    const [name, type, forms] = token as [string, string?, unknown?]
    if (typeof forms !== 'object' || forms === null) return token
    return [
      name,
      type,
      Object.fromEntries(Object.entries(forms).map(([form, message]) => [form, changed(message, change)])),
    ]
  })
}

const outsideTags = (words: string, change: Change): string =>
  words
    .split(/(<\/?[a-z]+>|#)/u)
    .map((piece, index) => (index % 2 === 1 || piece.trim() === '' ? piece : change(piece)))
    .join('')

const accents: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ö',
  s: 'š',
  u: 'ü',
  y: 'ý',
  A: 'Å',
  E: 'Ê',
  I: 'Î',
  O: 'Ø',
  S: 'Š',
  W: 'Ŵ',
}

/** A third longer, which is what German takes; short words grow more. */
const accented: Change = (words) => {
  const strange = words.replace(/[a-zA-Z]/gu, (letter) => accents[letter] ?? letter)
  return strange.replace(/(\S*[áéíöü]\S*)/gu, (word, _, at: number) =>
    at % 3 === 0 ? `${word}${word.slice(-2)}` : word,
  )
}

/** Each piece as Unicode's right-to-left override shows it; what stands around it follows the page. */
const fromTheRight: Change = (words) => words.replace(/\S(?:.*\S)?/su, (said) => `\u202e${said}\u202c`)
