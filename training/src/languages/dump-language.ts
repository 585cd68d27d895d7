import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { windowsOf } from '../../../packages/analysis/src/languages/language-features.ts'
import type { LanguageRow, LanguageSet } from '../../languages/language-set.ts'
import { stableHash } from '../rows/stable-hash.ts'

/**
 * Writes what `fit/language.py` fits on: `ids.i32` (feature ids of each row's first window, words and then letters), `counts.i32` (per row and
 * group: ids written, ids with repeats), `labels.i8` (per row and head; -1 unknown), `weights.f32` and `meta.json`.
 */
export function dumpLanguage({ code, heads, fit }: LanguageSet, rows: readonly LanguageRow[], folder: string): void {
  mkdirSync(folder, { recursive: true })
  const file = openSync(join(folder, 'ids.i32'), 'w')
  const counts = new Int32Array(rows.length * 4)
  const labels = new Int8Array(rows.length * heads.length)
  for (const [at, row] of rows.entries()) {
    const [first] = windowsOf(row.text)
    for (const [group, { ids, count } = { ids: [], count: 0 }] of [first?.words, first?.letters].entries()) {
      const own = Int32Array.from(ids)
      writeSync(file, new Uint8Array(own.buffer))
      counts[at * 4 + group * 2] = own.length
      counts[at * 4 + group * 2 + 1] = count
    }
    for (const [head, id] of heads.entries()) {
      const label = row.labels[id]
      labels[at * heads.length + head] = label === undefined ? -1 : label ? 1 : 0
    }
  }
  closeSync(file)
  writeFileSync(join(folder, 'counts.i32'), new Uint8Array(counts.buffer))
  writeFileSync(join(folder, 'labels.i8'), new Uint8Array(labels.buffer))
  const weights = Float32Array.from(rows, (row) => row.weight ?? 1)
  writeFileSync(join(folder, 'weights.f32'), new Uint8Array(weights.buffer))
  writeFileSync(
    join(folder, 'meta.json'),
    JSON.stringify({ code, heads, fit, parts: rows.map((row) => row.part), folds: rows.map(foldOf) }),
  )
}

const folds = 5

/** Rows of sets are read once by a model that did not see them; our own lines, which have no fold, only teach. */
const foldOf = ({ text, isOwn = false }: LanguageRow): number =>
  isOwn ? -1 : stableHash(`fold ${text.trim().toLowerCase()}`) % folds
