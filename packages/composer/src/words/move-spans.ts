/** A half-open range of UTF-16 code units in the writer's text. */
export interface Words {
  readonly start: number
  readonly end: number
}

/**
 * Carries marked words along while the text is edited: words before the change stay, words after it move, words that
 * were touched lose their mark (they are being dealt with).
 */
export function moveSpans<T extends Words>(spans: readonly T[], before: string, after: string): readonly T[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head++
  let tail = 0
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const changedTo = before.length - tail
  const shift = after.length - before.length
  return spans.flatMap((span) => {
    if (span.end <= head) return [span]
    if (span.start >= changedTo) return [{ ...span, start: span.start + shift, end: span.end + shift }]
    return []
  })
}

/** The spans that can be drawn on `text`: in bounds, not empty, in order, each starting at or after the end of the last. */
export function drawableSpans<T extends Words>(spans: readonly T[], text: string): readonly T[] {
  const sorted = spans
    .filter(({ start, end }) => start >= 0 && start < end && end <= text.length)
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
  const drawn: T[] = []
  for (const span of sorted) if (span.start >= (drawn.at(-1)?.end ?? 0)) drawn.push(span)
  return drawn
}
