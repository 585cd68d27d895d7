/** The one stretch in which two texts differ: `before.slice(start, end)` becomes `words`. */
export interface ChangedPart {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** What to type into `before` so that it says `after`, and no more than that: what somebody else marked up around it stays. */
export function changedPart(before: string, after: string): ChangedPart {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  if (isHalf(before, head) || isHalf(after, head)) head--
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  if (isHalf(before, before.length - tail) || isHalf(after, after.length - tail)) tail--
  return { start: head, end: before.length - tail, words: after.slice(head, after.length - tail) }
}

/** Whether a cut here would go through one character that takes two code units. */
function isHalf(text: string, at: number): boolean {
  return (
    at > 0 && at < text.length && /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')
  )
}
