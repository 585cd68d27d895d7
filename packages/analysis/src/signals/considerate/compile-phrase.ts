/** One word of a phrase: any of these. */
export interface PhraseWord {
  readonly words: ReadonlySet<string>
  readonly isOptional: boolean
  /** A comma may stand before it. */
  readonly mayFollowComma: boolean
}

/** A phrase ready to be looked for. */
export interface CompiledPhrase {
  /** It must open a sentence or follow a comma. */
  readonly opens: boolean
  /** At least one; the first is never optional. */
  readonly words: readonly PhraseWord[]
}

/** Longer phrases are more likely sentences that were pasted. */
const longest = 12

/**
 * Reads a phrase: lower-case words; `guy(s)` and `walk(ed|ing)` for a word and its endings, `a|the` for one of several, `so?` for one that may be
 * left out, `,` where a comma may stand, and `^` in front for "opens a sentence or follows a comma". Dashes part words, as they do in the texts.
 *
 * @throws Error in words for people where it is not so written
 */
export function compilePhrase(phrase: string): CompiledPhrase {
  const items = phrase.trim().replaceAll('-', ' ').split(/\s+/)
  const opens = items[0] === '^'
  const words: PhraseWord[] = []
  let mayFollowComma = false
  for (const item of opens ? items.slice(1) : items) {
    if (item !== ',') words.push(readWord(item, phrase, mayFollowComma))
    mayFollowComma = item === ','
  }
  if (words.length === 0 || words.length > longest) throw new Error(`"${phrase}" must have 1 to ${longest} words`)
  if (words[0]?.isOptional) throw new Error(`"${phrase}" begins with a word that may be left out: leave it out`)
  return { opens, words }
}

function readWord(item: string, phrase: string, mayFollowComma: boolean): PhraseWord {
  const isOptional = item.endsWith('?')
  const text = isOptional ? item.slice(0, -1) : item
  const words = text.split(/\|(?![^(]*\))/).flatMap((option) => expand(option))
  for (const word of words) {
    if (!/^[\p{L}\p{N}'&]+$/u.test(word) || word !== word.toLowerCase())
      throw new Error(`"${phrase}": "${word}" is no word in lower case`)
  }
  return { words: new Set(words.flatMap((word) => [word, word.replaceAll("'", '')])), isOptional, mayFollowComma }
}

function expand(option: string): string[] {
  const ending = /^([^()]*)\(([^()]*)\)$/.exec(option)
  if (ending === null) return [option]
  const [, stem = '', endings = ''] = ending
  return [stem, ...endings.split('|').map((end) => stem + end)]
}
