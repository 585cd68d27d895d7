import { diffWords } from '../../diff-words.ts'

/** A place in a text and how likely something is broken there, in [0, 1]; `at` is a UTF-16 offset, the text's length for its end. */
export interface Seam {
  readonly at: number
  readonly broken: number
}

/** Says of texts where they read as if words were missing or did not belong, in the order of the texts; no places where it cannot say. */
export type ReadSeams = (texts: readonly string[]) => Promise<readonly (readonly Seam[])[]>

/**
 * How likely a change broke the text: the most that a place where words went or came reads broken, beyond how the word that now stands there read
 * before. In [0, 1]; 0 where nothing is known.
 */
export function worstBreak(
  before: string,
  after: string,
  seamsBefore: readonly Seam[],
  seamsAfter: readonly Seam[],
): number {
  let worst = 0
  for (const { at, from } of places(before, after)) {
    const now = brokenAt(seamsAfter, at)
    const then = from === null ? 0 : brokenAt(seamsBefore, from)
    worst = Math.max(worst, now - then)
  }
  return worst
}

/** The first place at or after an offset. */
function brokenAt(seams: readonly Seam[], offset: number): number {
  return seams.find(({ at }) => at >= offset)?.broken ?? 0
}

/** Where in the text after a change something begins: words that came (`from` is null), or those that stayed behind it and where they stood before. */
function places(before: string, after: string): { readonly at: number; readonly from: number | null }[] {
  const found: { at: number; from: number | null }[] = []
  let at = 0
  let from = 0
  let isChanged = false
  for (const { kind, text } of diffWords(before, after)) {
    if (kind === 'added' && text.trim() !== '') found.push({ at: at + text.search(/\S/), from: null })
    if (kind === 'kept' && isChanged && text.trim() !== '') {
      const space = text.search(/\S/)
      found.push({ at: at + space, from: from + space })
      isChanged = false
    }
    if (kind !== 'kept') isChanged = true
    if (kind !== 'removed') at += text.length
    if (kind !== 'added') from += text.length
  }
  // A change at the very end: what now ends the text.
  if (isChanged) found.push({ at, from })
  return found
}
