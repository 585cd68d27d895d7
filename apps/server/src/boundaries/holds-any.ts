/** What a word is compared as: one form of each letter, small, without invisible characters or runs of blanks. */
export const normalizeWord = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '')
    .replace(/[’‘]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim()

/** Finds whether any of these texts holds what somebody asked not to see. */
export type HoldsAny = (texts: readonly (string | null)[]) => boolean

const nothing: HoldsAny = () => false
/** Letters of scripts that write words without blanks between them: there, a word may stand anywhere. */
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const letter = '[\\p{L}\\p{N}\\p{M}_]'

/**
 * Words are found whole, whatever their case: *cat* is not in “concatenate”. With `*` at the end, everything that begins
 * so is found. Takes the words as `normalizeWord` gives them.
 */
export const createHoldsAny = (words: readonly string[]): HoldsAny => {
  if (words.length === 0) return nothing
  const pattern = new RegExp(words.map(patternOf).join('|'), 'u')
  return (texts) => texts.some((text) => text !== null && pattern.test(normalizeWord(text)))
}

const patternOf = (word: string): string => {
  const isStart = word.endsWith('*')
  const body = isStart ? word.slice(0, -1) : word
  const [first = '', last = ''] = [[...body].at(0), [...body].at(-1)]
  const before = isLetter(first) && !unspaced.test(first) ? `(?<!${letter})` : ''
  const after = isLetter(last) && !unspaced.test(last) && !isStart ? `(?!${letter})` : ''
  return `${before}${body.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')}${after}`
}

const isLetter = (character: string): boolean => new RegExp(`^${letter}$`, 'u').test(character)
