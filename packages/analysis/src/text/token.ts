/** What a token is. `mark` is punctuation, a run of one character ("!!!") being one token. */
export type TokenKind = 'word' | 'number' | 'mark' | 'emoji' | 'mention' | 'link' | 'code'

/**
 * One piece of a text.
 *
 * `form` is how it was written, folded (lower case, NFKC, look-alike letters made Latin, invisible characters gone).
 * `plain` is the word behind it: leet, masking, spaced-out letters and long repeats undone ("1d10t" → "idiot").
 * Where nothing was hidden the two are the same string.
 * `start` and `end` are half-open UTF-16 offsets in the author's own text.
 * `flags` is a sum of `tokenFlags`.
 */
export interface Token {
  readonly kind: TokenKind
  readonly form: string
  readonly plain: string
  readonly start: number
  readonly end: number
  readonly flags: number
}

export const tokenFlags = {
  /** Two or more letters, all of them capitals. */
  capitals: 1,
  /** The first letter is a capital. */
  capitalized: 2,
  /** A letter was held down: "stuuupid". */
  elongated: 4,
  /** Letters were hidden: leet, masking, spacing out. */
  hidden: 8,
  /** The first token of a line. */
  lineStart: 16,
  /** Nothing stands between this token and the one before it. */
  glued: 32,
} as const

export function hasFlag(token: Token, flag: number): boolean {
  return (token.flags & flag) !== 0
}
