import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createNgramModel } from '../../packages/analysis/src/evidence/ngram/index.ts'
import { readInput } from './read-input.ts'
import { heads } from './rows/heads.ts'
import type { Row } from './rows/row.ts'

/**
 * Writes what the n-gram tier says of the development rows, as probabilities: `ngram.f32`, rows × heads of the n-gram tier, NaN for
 * rows of other parts and heads that it lacks. The encoder's weighings are fitted beside it.
 */
export function dumpNgram(rows: readonly Row[], weightsPath: string, folder: string): void {
  const model = createNgramModel(new Uint8Array(readFileSync(weightsPath)))
  const said = new Float32Array(rows.length * heads.length).fill(Number.NaN)
  for (const [at, row] of rows.entries()) {
    if (row.part !== 'dev') continue
    const { scores, pause } = model.predict(readInput(row.text, row.context))
    for (const [column, head] of heads.entries()) {
      const value = head === 'pause' ? pause : scores[head as keyof typeof scores]
      if (value !== undefined) said[at * heads.length + column] = value
    }
  }
  writeFileSync(join(folder, 'ngram.f32'), new Uint8Array(said.buffer))
}
