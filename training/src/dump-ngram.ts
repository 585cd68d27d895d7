import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createNgramModel } from '../../packages/analysis/src/evidence/ngram/index.ts'
import type { DevRow } from './dump-pieces.ts'
import { readInput } from './read-input.ts'
import { heads } from './rows/heads.ts'
import { readJsonl } from './rows/read-jsonl.ts'

/**
 * Writes what the n-gram tier says of the development rows, as probabilities: `ngram.f32`, development rows in their order × heads of
 * the n-gram tier, NaN where it lacks one. The encoder's weighings are fitted beside it. The rows are those that `dump` left in the
 * folder, so that a corpus that has grown since changes nothing.
 */
export function dumpNgram(weightsPath: string, folder: string): void {
  const model = createNgramModel(new Uint8Array(readFileSync(weightsPath)))
  const rows = readJsonl<DevRow>(join(folder, 'dev-rows.jsonl'))
  const said = new Float32Array(rows.length * heads.length).fill(Number.NaN)
  for (const [at, row] of rows.entries()) {
    const { scores, pause } = model.predict(readInput(row.text, row.context))
    for (const [column, head] of heads.entries()) {
      const value = head === 'pause' ? pause : scores[head as keyof typeof scores]
      if (value !== undefined) said[at * heads.length + column] = value
    }
  }
  writeFileSync(join(folder, 'ngram.f32'), new Uint8Array(said.buffer))
}
