import { seededRandom } from '../../../evaluation/src/statistics/random.ts'
import { stableHash } from '../rows/stable-hash.ts'
import type { CorpusLine } from '../sources/corpus.ts'

/** A line as a second reader sees it: nothing but what was said, and a place for the answer. */
export interface SheetLine {
  readonly id: string
  readonly context: string | null
  readonly text: string
  /** Should the writer be gently asked to pause? `null` until somebody has read the line. */
  readonly pause: boolean | null
}

/** How many times as often a line of a file that nobody has checked yet is drawn. */
const uncheckedWeight = 3

/** Names a line by its words, so that neither its file nor its place tells the label. */
export const lineId = ({ text, context }: Pick<CorpusLine, 'text' | 'context'>): string =>
  stableHash(`${context ?? ''}\n${text}`)
    .toString(16)
    .padStart(8, '0')

/**
 * Draws lines without putting any back, in random order; lines of files that are not in `checked` weigh three times as much.
 * Weighted sampling by Efraimidis and Spirakis (2006): the largest u^(1/weight).
 */
export function drawLines(
  lines: readonly CorpusLine[],
  count: number,
  seed: number,
  checked: ReadonlySet<string>,
): SheetLine[] {
  const random = seededRandom(seed)
  return lines
    .map((line) => ({ line, key: random() ** (1 / (checked.has(line.file) ? 1 : uncheckedWeight)) }))
    .sort((a, b) => b.key - a.key)
    .slice(0, count)
    .map(({ line, key }) => ({ line, order: (key * 1e6) % 1 }))
    .sort((a, b) => a.order - b.order)
    .map(({ line }) => ({ id: lineId(line), context: line.context, text: line.text, pause: null }))
}
