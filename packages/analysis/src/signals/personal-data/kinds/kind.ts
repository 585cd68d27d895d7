import type { Place, TextToSearch } from '../text-to-search.ts'

/** One kind of personal data. A new one is one file and its line in the list. */
export interface Kind {
  readonly id: string
  /** The fewest digits that a text needs before it is worth looking; 0 looks at every text and must be cheap to refuse. */
  readonly leastDigits: number
  /** Whether a public body may own one: then "the council's number" is nobody's private number. */
  readonly mayBePublic: boolean
  readonly find: (text: TextToSearch) => readonly Place[]
}
