/**
 * So many letters and digits make words of one's own: “thank you, that helped” may be said as often as it is meant, while
 * advertising is longer. The error to avoid is to refuse thanks, so short repeats go.
 */
export const fewestLetters = 60

/**
 * What two texts are compared by: letters and digits alone, in one case, so that another blank, a dot more or a letter in
 * bold is no new text. Null where a text is too short to be told from chance.
 */
export function wordsKey(text: string): string | null {
  const key = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '')
  return [...key].length < fewestLetters ? null : key
}

/** How many of some texts say the same as this one. */
export function countSame(text: string, before: readonly string[]): number {
  const key = wordsKey(text)
  return key === null ? 0 : before.filter((one) => wordsKey(one) === key).length
}
