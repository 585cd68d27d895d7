import type { Span } from '@hearth/contract'

/**
 * Finds the spans of a text that the signs of a marked copy enclose. The copy may be in lower case; where it is not the
 * text sign for sign (a letter that has no single lower one), nothing is marked rather than the wrong place.
 */
export const readMarks = (text: string, marked: string, signs: { start: string; end: string }): Span[] => {
  const spans: Span[] = []
  const original = [...text]
  let place = 0
  let at = 0
  let start: number | null = null
  for (const sign of marked) {
    if (sign === signs.start) start = place
    else if (sign === signs.end) {
      if (start !== null && start < place) spans.push({ start, end: place })
      start = null
    } else {
      place += original[at]?.length ?? 0
      at += 1
    }
  }
  return at === original.length ? spans : []
}

/** Spans of every place where one of the runs stands. */
export const findRuns = (text: string, runs: readonly string[]): Span[] => {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return []
  return runs.flatMap((run) => {
    const spans: Span[] = []
    for (let at = lower.indexOf(run); at >= 0; at = lower.indexOf(run, at + run.length)) {
      spans.push({ start: at, end: at + run.length })
    }
    return spans
  })
}

/** Sorted, with what overlaps or touches made one. */
export const mergeSpans = (spans: readonly Span[]): Span[] => {
  const merged: Span[] = []
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && span.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) }
    else merged.push(span)
  }
  return merged
}
