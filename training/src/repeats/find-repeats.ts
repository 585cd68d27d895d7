import type { PlacedLine } from '../corpus/read-placed.ts'
import { plainWords } from '../rows/group-lines.ts'
import { createOverlapIndex } from './overlap-index.ts'

/** Two lines that repeat each other in part; the second stands later. */
export interface Repeat {
  readonly first: PlacedLine
  readonly second: PlacedLine
}

/** How lines of the corpus repeat each other. */
export interface Repeats {
  /** Same text in answer to the same message: one of the two is to be removed. */
  readonly exact: readonly Repeat[]
  /** Later lines that repeat an earlier one and are labelled alike: they teach nothing new. Budgeted. */
  readonly near: readonly Repeat[]
  /** Later lines that repeat an earlier one and pause, or tell of struggle, otherwise: minimal contrasts, written on purpose. */
  readonly contrasts: readonly Repeat[]
  /** Same text, other message, alike in the labels. Short answers recur in life. */
  readonly recurring: readonly Repeat[]
}

const plainKey = (text: string | null): string => plainWords(text ?? '').join(' ')
/** Emoji and stretched marks are not words; texts without words are compared as they stand. */
const wholeKey = ({ text, context }: PlacedLine['line']): string => `${plainKey(context)}\n${plainKey(text) || text}`

/** What the two contrast in: the pause, and whether somebody struggles. */
const decisionOf = ({ pause, distress = 'none' }: PlacedLine['line']): string => `${pause} ${distress}`

/** Looks at every line once, in file order; each later line counts once, by the earlier line that it is most like in kind. */
export function findRepeats(lines: readonly PlacedLine[]): Repeats {
  const index = createOverlapIndex()
  const firstWith = new Map<string, PlacedLine>()
  const exact: Repeat[] = []
  const near: Repeat[] = []
  const contrasts: Repeat[] = []
  const recurring: Repeat[] = []
  for (const second of lines) {
    const { text } = second.line
    const key = wholeKey(second.line)
    const same = firstWith.get(key)
    const others = index.find(text).map((at) => lines[at] as PlacedLine)
    const alike = others.find(({ line }) => decisionOf(line) === decisionOf(second.line))
    if (same !== undefined) exact.push({ first: same, second })
    else if (alike !== undefined)
      (plainKey(alike.line.text) === plainKey(text) ? recurring : near).push({ first: alike, second })
    else if (others[0] !== undefined) contrasts.push({ first: others[0], second })
    if (same === undefined) firstWith.set(key, second)
    index.add(text)
  }
  return { exact, near, contrasts, recurring }
}
