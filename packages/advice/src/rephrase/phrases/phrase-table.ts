import type { Analysis } from '@hearth/contract'
import { areAdjacent, type Token } from '../words/tokens.ts'
import en from './en.json' with { type: 'json' }

/** What people write in the place of hurtful words. `seen`: in how many harsh texts it was counted; 0: one of us wrote it. */
interface PhraseEntry {
  readonly seen: number
  readonly becomes: { readonly [words: string]: number }
}

/** A place in the text that holds a phrase of the table, and what may stand there instead, the most frequent first; '' for nothing. */
export interface FoundPhrase {
  readonly start: number
  readonly end: number
  readonly becomes: readonly string[]
}

/** By primary language. Made by `npm run train:phrases` from pairs of harsh and kinder texts, reviewed by a person. */
const tables: { readonly [language: string]: { readonly [phrase: string]: PhraseEntry } | undefined } = {
  en: en as { readonly [phrase: string]: PhraseEntry },
}

const maxWords = 4
const maxChoices = 8

/** Every phrase of the table in a row of words; longer ones first at each word. A language without a table has none. */
export function findPhrases(
  language: Analysis['language'],
  plain: string,
  tokens: readonly Token[],
  describes: (word: string) => boolean,
): readonly FoundPhrase[] {
  const table = tables[language.split('-')[0] ?? '']
  if (!table) return []
  return tokens.flatMap((first, index) => {
    const found: FoundPhrase[] = []
    let phrase = ''
    for (let length = 1; length <= maxWords; length += 1) {
      const last = tokens[index + length - 1]
      const before = tokens[index + length - 2]
      if (!last || (length > 1 && before && !areAdjacent(plain, before, last))) break
      phrase = length === 1 ? last.word : `${phrase} ${last.word}`
      const entry = Object.hasOwn(table, phrase) ? table[phrase] : undefined
      if (entry) found.push({ start: first.start, end: last.end, becomes: choices(entry) })
    }
    const name = isArticle.test(first.word) ? describedName(plain, tokens, index, describes) : undefined
    const entry = name && table[`${first.word === 'a' ? 'a' : 'an'} ${name.word}`]
    const other = name && table[`${/^[aeiou]/.test(name.word) ? 'an' : 'a'} ${name.word}`]
    if (name && (entry ?? other))
      found.push({ start: first.start, end: name.end, becomes: choices(entry ?? (other as PhraseEntry)) })
    return found.reverse()
  })
}

const isArticle = /^an?$/

/** "a stupid little clown": the name behind words that only strengthen it. */
function describedName(
  plain: string,
  tokens: readonly Token[],
  index: number,
  describes: (word: string) => boolean,
): Token | undefined {
  for (let at = index + 1; at <= index + maxWords; at += 1) {
    const token = tokens[at]
    const before = tokens[at - 1]
    if (!token || !before || !areAdjacent(plain, before, token)) return undefined
    if (!describes(token.word)) return at > index + 1 ? token : undefined
  }
  return undefined
}

function choices({ becomes }: PhraseEntry): string[] {
  return Object.entries(becomes)
    .sort((a, b) => b[1] - a[1])
    .map(([words]) => words)
    .slice(0, maxChoices)
}
