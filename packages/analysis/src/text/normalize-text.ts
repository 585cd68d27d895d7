import { type FoldedText, fold } from './fold.ts'
import { joinSpacedLetters } from './join-spaced-letters.ts'
import type { Token } from './token.ts'
import { tokenize } from './tokenize.ts'

/** A text as the reader sees it, with the way back to the author's own words. */
export interface NormalizedText {
  /** What the author wrote, untouched. */
  readonly source: string
  /** Folded text: lower case, NFKC, look-alikes made Latin, invisible characters gone. */
  readonly folded: FoldedText
  /** Words, numbers, marks, emoji, mentions, links and code, in order; offsets are the author's. */
  readonly tokens: readonly Token[]
}

/**
 * Reads any string into tokens. Never throws, lone surrogates included; linear in the length of the text.
 */
export function normalizeText(source: string): NormalizedText {
  const folded = fold(source)
  return { source, folded, tokens: joinSpacedLetters(tokenize(source, folded)) }
}

/**
 * Brings a range of folded text back to the author's half-open UTF-16 offsets.
 *
 * @param from first folded unit
 * @param to one past the last; more than `from`
 */
export function toSourceSpan(folded: FoldedText, from: number, to: number): { start: number; end: number } {
  if (folded.starts === null || folded.ends === null) return { start: from, end: to }
  return { start: folded.starts[from] as number, end: folded.ends[to - 1] as number }
}
