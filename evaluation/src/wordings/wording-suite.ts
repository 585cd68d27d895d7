import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** A text to be said more kindly, or not. */
export interface WordingRow {
  readonly text: string
  /** `soften`: some wording is possible. `cannot`: an insult or a threat with nothing else in it. Others are left alone. */
  readonly kind: 'soften' | 'cannot' | 'report' | 'boundary' | 'grief' | 'protest' | 'harmless'
  /** Words that every wording must still hold; case does not count. */
  readonly keep: readonly string[]
  /** Words that no wording may hold. */
  readonly drop: readonly string[]
  /** What people wrote. */
  readonly references: readonly string[]
}

interface Suite {
  readonly softenable: readonly {
    readonly text: string
    readonly keep: readonly string[]
    readonly drop: readonly string[]
  }[]
  readonly 'cannot-soften': readonly string[]
  readonly 'left-alone': { readonly [kind in Exclude<WordingRow['kind'], 'soften' | 'cannot'>]: readonly string[] }
}

/** The functional suite of `suites/wordings.yml`. */
export function suiteRows(): WordingRow[] {
  const suite = parse(readFileSync(new URL('../../suites/wordings.yml', import.meta.url), 'utf8')) as Suite
  return [
    ...suite.softenable.map((one): WordingRow => ({ ...one, kind: 'soften', references: [] })),
    ...suite['cannot-soften'].map((text) => bare(text, 'cannot')),
    ...Object.entries(suite['left-alone']).flatMap(([kind, texts]) =>
      texts.map((text) => bare(text, kind as WordingRow['kind'])),
    ),
  ]
}

/** A row of which only the text is known. */
export function bare(text: string, kind: WordingRow['kind']): WordingRow {
  return { text, kind, keep: [], drop: [], references: [] }
}
