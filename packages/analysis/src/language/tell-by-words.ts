import { frequentWords, withoutAccents } from './frequent-words.ts'

/** Letters that one language has, or two. */
const letters: readonly (readonly [RegExp, readonly string[]])[] = [
  [/[ąęłśżźćń]/, ['pl']],
  [/[ğşı]/, ['tr']],
  [/ß/, ['de']],
  [/[ñ¿¡]/, ['es']],
  [/[ãõ]/, ['pt']],
  [/[œ]|\b[cdjlmnst]['’][aeéêiouyh]|qu['’]/, ['fr']],
  [/\b(?:dell|nell|dall|all|sull|un|quest|l|c)['’](?:[aeiouhè])/, ['it']],
  [/[řěů]/, ['cs']],
  [/[ășțţ]/, ['ro']],
  [/[øæ]/, ['da', 'nb']],
  [/å/, ['sv', 'da', 'nb']],
  [/ä/, ['de', 'sv']],
  [/ö/, ['de', 'sv', 'tr']],
  [/ü/, ['de', 'tr']],
  [/[èùâêûî]/, ['fr']],
  [/ij/, ['nl']],
  [/[ыэъё]/, ['ru']],
  [/[іїєґ]/, ['uk']],
  [/[پچژگ]/, ['fa', 'ur']],
  [/[ٹڈڑےںھ]/, ['ur']],
  [/[ةىأإؤئ]/, ['ar']],
]

/** How much a letter that tells counts, beside a frequent word. */
const letterWeight = 0.8

/**
 * How much the words and letters of a text speak for each language: one for a frequent word, shared by those that have it.
 *
 * @param words in lower case, as they were written
 * @param isEnglish whether a word is an English one, too: it counts half then
 */
export function tellByWords(
  words: readonly string[],
  isEnglish: (word: string) => boolean = () => false,
): Map<string, number> {
  const said = new Map<string, number>()
  const add = (languages: readonly string[], weight: number): void => {
    for (const language of languages)
      said.set(language, (said.get(language) ?? 0) + weight / Math.sqrt(languages.length))
  }
  for (const word of words) {
    const last = word.split(/['’]/).at(-1) ?? ''
    const languages =
      frequentWords.get(word) ??
      frequentWords.get(withoutAccents(word)) ??
      (last.length > 1 ? frequentWords.get(last) : undefined)
    // One letter is soon a slip or a chat's short form.
    if (languages !== undefined) add(languages, word.length === 1 || isEnglish(word) ? 0.5 : 1)
  }
  const text = words.join(' ')
  for (const [pattern, languages] of letters) if (pattern.test(text)) add(languages, letterWeight)
  return said
}
