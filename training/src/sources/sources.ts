import { join } from 'node:path'
import { readJsonl } from '../rows/read-jsonl.ts'
import type { Row } from '../rows/row.ts'
import { debates, goemotions, hopeedi, makers, positiveFrames, presidio, tydip } from './calm.ts'
import { corpusRows } from './corpus.ts'
import { convabuse, github, hate, jigsaw, paradetox, surge, toxicSpans, wikipediaTalk } from './harm.ts'
import type { Source } from './source.ts'

/** Every public set that teaches the reader. Adding one is one function and its line here and in datasets.yml. */
const publicSources: readonly Source[] = [
  jigsaw,
  wikipediaTalk,
  paradetox,
  toxicSpans,
  hate,
  convabuse,
  github,
  surge,
  goemotions,
  hopeedi,
  makers,
  tydip,
  positiveFrames,
  debates,
  presidio,
]

/** All rows: the corpus written for Hearth, then the public sets found under `dataFolder`. */
export function allRows(dataFolder: string): Row[] {
  const read = <T>(path: string): T[] => readJsonl<T>(join(dataFolder, path))
  return [...corpusRows(), ...publicSources.flatMap((source) => source(read))].filter(
    (row) => row.text.trim().length > 0,
  )
}
