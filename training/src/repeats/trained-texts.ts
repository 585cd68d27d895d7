import { corpusHoldout } from '../../../evaluation/src/load-suites.ts'
import type { PlacedLine } from '../corpus/read-placed.ts'
import { corpusRows, partOfGroups } from '../sources/corpus.ts'
import type { TrainedText } from './find-leaks.ts'

const keyOf = ({ text, context }: { readonly text: string; readonly context: string | null }): string =>
  `${context ?? ''}\n${text}`

/** What a model sees of our own data: lines that are not held out, and the kinder wordings of such lines. */
export function trainedTexts(lines: readonly PlacedLine[]): TrainedText[] {
  const parts = partOfGroups(lines.map(({ line }) => line))
  const wordings = corpusRows().filter(({ source, part }) => source === 'kindpairs' && part !== 'holdout')
  return [
    ...lines
      .filter((_, at) => parts[at] !== 'holdout')
      .map(({ place, line: { text, context } }) => ({ place, text, context })),
    ...wordings.map(({ text, context }) => ({ place: 'kindpairs', text, context })),
  ]
}

/** Lines of the hold-out that the corpus no longer has: an edit has moved them out from under their measure. */
export function lostHoldout(lines: readonly PlacedLine[]): string[] {
  const there = new Set(lines.map(({ line }) => keyOf(line)))
  return corpusHoldout()
    .filter((line) => !there.has(keyOf(line)))
    .map(({ file, text }) => `a line of ${file} is held out and no longer in the corpus: "${text}"`)
}
