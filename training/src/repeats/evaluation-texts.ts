import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  corpusHoldout,
  identityPairs,
  kindCases,
  pauseCases,
  sliceCases,
  stingCases,
} from '../../../evaluation/src/load-suites.ts'
import { suiteRows } from '../../../evaluation/src/wordings/wording-suite.ts'
import { readJsonl } from '../rows/read-jsonl.ts'

/** A text that is only ever measured, with the suite or file that holds it. */
export interface EvaluationText {
  readonly suite: string
  readonly text: string
  readonly context: string | null
}

/** Every text of evaluation/suites. */
export function suiteTexts(): EvaluationText[] {
  const of = (
    suite: string,
    cases: readonly { readonly text: string; readonly context?: string | null }[],
  ): EvaluationText[] => cases.map(({ text, context = null }) => ({ suite, text, context }))
  const identity = new Set(identityPairs().flatMap(({ one, other }) => [one, other]))
  return [
    ...of('pause suite', pauseCases()),
    ...of('slices', sliceCases()),
    ...of('kind suite', kindCases()),
    ...of('stings', stingCases()),
    ...of('wordings', suiteRows()),
    ...of(
      'identity pairs',
      [...identity].map((text) => ({ text })),
    ),
    ...of('hold-out', corpusHoldout()),
  ]
}

/** Test parts of the public sets that are in a folder of them: `<folder>/<set>/test*.jsonl.gz`, in English where a name says so. */
export function publicTestTexts(data: string, sets: readonly string[]): EvaluationText[] {
  return sets.flatMap((set) => {
    const folder = join(data, set)
    if (!existsSync(folder)) return []
    return readdirSync(folder)
      .filter((name) => /^test(_en|_issues)?\.jsonl\.gz$/.test(name))
      .flatMap((name) =>
        readJsonl<{ text: string }>(join(folder, name)).map(({ text }) => ({
          suite: `${set}/${name}`,
          text,
          context: null,
        })),
      )
  })
}
