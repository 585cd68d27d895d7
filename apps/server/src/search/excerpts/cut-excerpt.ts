import type { MarkedText } from '@hearth/contract'

const maxChars = 240
/** So much stands before the first find, to tell what it is about. */
const leadChars = 60

/** The part of a marked text around its first find, cut between words, with an ellipsis where something is left out. */
export const cutExcerpt = ({ text, marks }: MarkedText): MarkedText => {
  if (text.length <= maxChars) return { text, marks }
  const first = marks[0]?.start ?? 0
  const start = first <= leadChars ? 0 : toWord(text, first - leadChars, 1)
  const end = start + maxChars >= text.length ? text.length : toWord(text, start + maxChars, -1)
  const [before, after] = [start > 0 ? '…' : '', end < text.length ? '…' : '']
  const shift = before.length - start
  const inside = marks
    .filter((mark) => mark.start >= start && mark.end <= end)
    .map((mark) => ({ start: mark.start + shift, end: mark.end + shift }))
  return { text: `${before}${text.slice(start, end)}${after}`, marks: inside }
}

/** The nearest beginning (1) or end (-1) of a word within reach; else the place itself, never inside a pair of surrogates. */
const toWord = (text: string, at: number, step: 1 | -1): number => {
  for (let moved = 0; moved < leadChars; moved += 1) {
    const place = at + moved * step
    if (step === 1 ? text[place - 1] === ' ' : text[place] === ' ') return place
  }
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at
}
