import type { HeadId, Label, Part, Row } from '../row.ts'

/** A line of training/corpus/kindcorpus as it is stored. */
interface CorpusLine {
  readonly text: string
  readonly context: string | null
  readonly labels: Readonly<Record<string, 0 | 1>>
  readonly target: string
  readonly pause: boolean
  readonly severity: 0 | 1 | 2 | 3
  readonly functionality: string
  readonly file: string
}
/** The corpus written for Hearth, as stored, in file order. */
export declare function readCorpus(): CorpusLine[]
/**
 * Which part each line is on. A group with a line of the committed hold-out is held out as a whole; the others go by a stable
 * hash of their first line, so that new lines hardly move old ones.
 */
export declare function partOfGroups(lines: readonly CorpusLine[]): Part[]
/** What a line says about each head. See training/README.md for why an absent label is 0 here and unknown there. */
export declare function labelsOf(line: CorpusLine): Partial<Record<HeadId, Label>>
/** Rows of the corpus and of the kinder wordings, on the side of the line that they belong to. */
export declare function corpusRows(): Row[]
