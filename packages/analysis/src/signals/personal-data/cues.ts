/** How far before and after a place words say what it is, in UTF-16 units. */
const reachBefore = 44
const reachAfter = 24

interface Range {
  readonly start: number
  readonly end: number
}

/** Whether words near a place say what it is: before it, or right after it in the same sentence. */
export function hasCue(plain: string, { start, end }: Range, cue: RegExp, after: RegExp = cue): boolean {
  return hasCueBefore(plain, start, cue) || hasCueAfter(plain, end, after)
}

/** Whether words before a place say what it is; a full stop or an empty line ends their reach. */
export function hasCueBefore(plain: string, start: number, cue: RegExp): boolean {
  return cue.test(clauseBefore(plain, start, reachBefore))
}

/** Whether words right after a place say what it was. */
export function hasCueAfter(plain: string, end: number, cue: RegExp): boolean {
  return cue.test(clauseAfter(plain, end, reachAfter))
}

/** The author's words before a place, back to the sentence's beginning or `reach`. Cut at a word. */
export function clauseBefore(plain: string, start: number, reach: number): string {
  const from = Math.max(0, start - reach)
  const slice = plain.slice(from === 0 ? 0 : wordStart(plain, from), start)
  const ends = [
    ...slice.matchAll(
      /[!。！]|\.(?=\s+\p{Lu})(?<!\b(?:[Nn]o|[Nn]r|[Tt]el|[Mm]ob|[Ss]t|[Pp]h|[Nn]um|Mr|Mrs|Ms|Dr)\.)|\n\s*\n/gu,
    ),
  ]
  const last = ends.at(-1)
  return last === undefined ? slice : slice.slice(last.index + last[0].length)
}

/** The author's words after a place, up to the sentence's end or `reach`. */
export function clauseAfter(plain: string, end: number, reach: number): string {
  const slice = plain.slice(end, end + reach)
  const stop = slice.search(/[!?。！？\n]|\.(?:\s|$)/)
  return stop < 0 ? slice : slice.slice(0, stop)
}

function wordStart(plain: string, from: number): number {
  let start = from
  while (start < plain.length && /[\p{L}\d]/u.test(plain.charAt(start)) && /[\p{L}\d]/u.test(plain.charAt(start - 1)))
    start++
  return start
}
