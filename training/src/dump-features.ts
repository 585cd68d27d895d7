import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import {
  createFeatureExtractor,
  groupCount,
  lettersGroup,
} from '../../packages/analysis/src/evidence/ngram/features.ts'
import { readInput } from './read-input.ts'
import { heads } from './rows/heads.ts'
import type { Row } from './rows/row.ts'

/** Tokens of a row that training reads: one window of the reader. */
const longestRow = 128

/**
 * Writes what Python fits weights on, all of it little-endian and in row order: `ids.i32` (feature ids, group after group; distinct, but letters
 * once for each different word), `counts.i32` (per row and group: ids written, ids with repeats), `labels.f32` and `weights.f32` (per row and head; a weight
 * of 0 means unknown) and `meta.json`. The features are those of the package that serves, by construction.
 */
export function dumpFeatures(rows: readonly Row[], folder: string): void {
  mkdirSync(folder, { recursive: true })
  const extract = createFeatureExtractor()
  const file = openSync(join(folder, 'ids.i32'), 'w')
  const counts = new Int32Array(rows.length * groupCount * 2)
  const labels = new Float32Array(rows.length * heads.length)
  const weights = new Float32Array(rows.length * heads.length)
  for (const [at, row] of rows.entries()) {
    const input = readInput(row.text, row.context)
    const { ids, starts } = extract(input, 0, Math.min(input.tokens.length, longestRow))
    for (let group = 0; group < groupCount; group++) {
      const [from, to] = [starts[group] as number, starts[group + 1] as number]
      const own = ids.subarray(from, to)
      const distinct = group === lettersGroup ? own : Int32Array.from(new Set(own))
      writeSync(file, new Uint8Array(distinct.buffer, distinct.byteOffset, distinct.byteLength))
      counts[(at * groupCount + group) * 2] = distinct.length
      counts[(at * groupCount + group) * 2 + 1] = to - from
    }
    for (const [head, id] of heads.entries()) {
      const label = row.labels[id]
      if (label === undefined) continue
      labels[at * heads.length + head] = label.y
      weights[at * heads.length + head] = label.weight
    }
  }
  closeSync(file)
  writeFileSync(join(folder, 'counts.i32'), new Uint8Array(counts.buffer))
  writeFileSync(join(folder, 'labels.f32'), new Uint8Array(labels.buffer))
  writeFileSync(join(folder, 'weights.f32'), new Uint8Array(weights.buffer))
  const meta = { heads, groupCount, sources: rows.map((row) => row.source), parts: rows.map((row) => row.part) }
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(meta))
}
