import type { Strategy } from '@hearth/contract'

/**
 * One change to the text: the half-open UTF-16 range is replaced.
 * `word` touches words inside a clause, `clause` and `sentence` remove whole ones, `rule` says one anew.
 */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: string
  readonly strategy: Strategy
  readonly size: 'word' | 'clause' | 'sentence' | 'rule'
}

export function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end
}

/**
 * Applies edits that do not overlap and mends every seam: space, punctuation, capital.
 * Patterns look behind for the start of a run, so that a long run of spaces or marks costs one pass, not its square.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.start - b.start)
  const first = ordered[0]
  if (!first) return text
  let result = text.slice(0, first.start)
  let mayRaise = false
  ordered.forEach((edit, index) => {
    mayRaise ||= takesCapital(text, edit)
    result += mayRaise ? raise(edit.replacement) : edit.replacement
    if (hasLetter(edit.replacement)) mayRaise = false
    const next = ordered[index + 1]
    const mended = seam(result, text.slice(edit.end, next?.start ?? text.length), next === undefined)
    result = mended.left + (mayRaise ? raise(mended.right) : mended.right)
    if (hasLetter(mended.right)) mayRaise = false
  })
  // Who sets a space before a mark keeps theirs.
  const tight = /\s[,.;:!?](?=\s|$)/.test(text) ? result : result.replace(/(?<! ) +([,.;:!?])(?=\s|$)/g, '$1')
  return tight
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/(?<![\s,;–—-])[\s,;–—-]+$/, '')
    .replace(/^\s+/, '')
}

/** A capital that goes with the removed words is handed to whatever now begins the sentence. */
function takesCapital(text: string, edit: Edit): boolean {
  const before = text.slice(0, edit.start)
  const atStart = before.trim() === '' || /[.!?…]["'”’)]*\s*$/.test(before) || /\n\s*$/.test(before)
  return atStart && /^[^\p{L}]*\p{Lu}/u.test(text.slice(edit.start, edit.end))
}

interface Seam {
  readonly left: string
  readonly right: string
}

/** Mends the place where words are gone: `left` is the text so far, `right` the kept piece that follows. */
function seam(left: string, right: string, isLast: boolean): Seam {
  const lineBreak = /\n[ \t]*$/.test(left) || /^[ \t]*\n/.test(right)
  const before = left.trimEnd()
  const after = right.trimStart()
  if (before === '') return { left: '', right: after.replace(/^[\s,;:–—.!?…-]+(?=[\p{L}\p{N}"'“‘@#])/u, '') }
  if (/[.!?…]["'”’)\]]*$/.test(before) || /\n[ \t]*$/.test(left)) {
    const rest = after.replace(/^[,;:–—.!?…-]+\s*/, '')
    const gap = lineBreak ? '\n' : ' '
    return { left: before, right: rest === '' && isLast ? '' : gap + rest }
  }
  if (after === '')
    return { left: isLast ? before.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '') : `${before} `, right: '' }
  if (/^[.!?…]/.test(after)) {
    const ownSpace = /^\s/.test(right) && /\s$/.test(left) ? ' ' : ''
    return { left: before.replace(/(?<![\s,;:–—-])[\s,;:–—-]+$/, '') + ownSpace, right: after }
  }
  if (/^(?:\p{Pd}|[^\p{L}\p{N}"'“”‘’()[\],;:@#])/u.test(after))
    return { left: `${before.replace(/[,;:]+$/, '')} `, right: after }
  if (/^[,;:]/.test(after)) {
    return /[,;:–—-]$/.test(before)
      ? { left: before, right: after.replace(/^[,;:\s]+/, ' ') }
      : { left: before, right: after }
  }
  if (/^\)/.test(after) || /\($/.test(before)) return { left: before, right: after }
  const spaced = /\s$/.test(left) || /^\s/.test(right)
  return { left: before, right: (lineBreak ? '\n' : spaced ? ' ' : '') + after }
}

function hasLetter(text: string): boolean {
  return /\p{L}/u.test(text)
}

function raise(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}
