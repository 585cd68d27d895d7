/** A word or mark of a text, lower case with plain apostrophes; half-open UTF-16 offsets. */
export interface Word {
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Words and marks of a text, in order, as the edit tagger was taught to see them. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’ʼ*@$-]*|[^\s\p{L}\p{N}]/gu)].map((match) => ({
    word: match[0].toLowerCase().replace(/[’ʼ]/g, "'"),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
