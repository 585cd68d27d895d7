/** A word as a half-open UTF-16 range; `word` is lower case with plain apostrophes. */
export interface Token {
  readonly start: number
  readonly end: number
  readonly word: string
}

/** The words of `plain` between two offsets. Marks inside a word (`f*cking`, `half-baked`, `you're`) belong to it. */
export function tokensOf(plain: string, from: number, to: number): Token[] {
  const words = plain.slice(from, to).matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'*@$-]*/gu)
  return [...words].map((match) => ({
    start: from + match.index,
    end: from + match.index + match[0].length,
    word: match[0],
  }))
}

/** Whether only spaces lie between two neighbors. */
export function areAdjacent(plain: string, left: Token, right: Token): boolean {
  return /^ +$/.test(plain.slice(left.end, right.start))
}
