import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { readVocabulary } from '../../packages/analysis/src/evidence/encoder/pieces/vocabulary.ts'
import { contextPieces } from '../../packages/analysis/src/evidence/encoder/pieces/windows.ts'
import { createWordPieces, type Pieces } from '../../packages/analysis/src/evidence/encoder/pieces/word-pieces.ts'
import { normalizeText } from '../../packages/analysis/src/text/normalize-text.ts'
import { encoderHeads } from './rows/heads.ts'
import type { Row } from './rows/row.ts'

/** A development row, for what is fitted on them later. */
export interface DevRow {
  readonly text: string
  readonly context: string | null
}

/** Pieces of a text that training may read; the trainer takes a window of them. */
const longestText = 384
const unknownSting = 255

/**
 * Writes what the encoder is trained on, little-endian and in row order: `pieces.u16` (ids of the text, then of the context), `stings.u8` (per
 * piece of the text: 1 hurts, 0 does not, 255 nobody said), `lengths.u16` (per row: pieces of the text, of the context), `labels.f32` and
 * `weights.f32` (per row and head, weight 0 = unknown), `dev-rows.jsonl` and `meta.json`. The ids are those of the package that serves, by construction.
 */
export function dumpPieces(rows: readonly Row[], vocabularyPath: string, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const vocabulary = readVocabulary(readFileSync(vocabularyPath, 'utf8'))
  const cut = createWordPieces(vocabulary)
  const files = { pieces: openSync(join(folder, 'pieces.u16'), 'w'), stings: openSync(join(folder, 'stings.u8'), 'w') }
  const lengths = new Uint16Array(rows.length * 2)
  const labels = new Float32Array(rows.length * encoderHeads.length)
  const weights = new Float32Array(rows.length * encoderHeads.length)
  for (const [at, row] of rows.entries()) {
    const text = cut(normalizeText(row.text))
    const context = row.context === null ? [] : cut(normalizeText(row.context)).ids.slice(0, contextPieces)
    const ids = text.ids.slice(0, longestText)
    const own = Uint16Array.from([...ids, ...context])
    writeSync(files.pieces, new Uint8Array(own.buffer))
    writeSync(files.stings, stingsOfPieces(row, text, ids.length))
    lengths[at * 2] = ids.length
    lengths[at * 2 + 1] = context.length
    for (const [head, id] of encoderHeads.entries()) {
      const label = row.labels[id]
      if (label === undefined) continue
      labels[at * encoderHeads.length + head] = label.y
      weights[at * encoderHeads.length + head] = label.weight
    }
  }
  closeSync(files.pieces)
  closeSync(files.stings)
  writeFileSync(join(folder, 'lengths.u16'), new Uint8Array(lengths.buffer))
  writeFileSync(join(folder, 'labels.f32'), new Uint8Array(labels.buffer))
  writeFileSync(join(folder, 'weights.f32'), new Uint8Array(weights.buffer))
  const meta = {
    heads: encoderHeads,
    vocabulary: vocabulary.size,
    sources: rows.map((row) => row.source),
    parts: rows.map((row) => row.part),
  }
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(meta))
  const dev = rows.filter(({ part }) => part === 'dev').map(({ text, context }): DevRow => ({ text, context }))
  writeFileSync(join(folder, 'dev-rows.jsonl'), dev.map((row) => `${JSON.stringify(row)}\n`).join(''))
}

/** A piece hurts where a range that hurts shares a unit with it. */
function stingsOfPieces(row: Row, { starts, ends }: Pieces, length: number): Uint8Array {
  const stings = new Uint8Array(length).fill(row.stings === undefined ? unknownSting : 0)
  for (const [start, end] of row.stings ?? []) {
    for (let at = 0; at < length; at++) {
      if ((starts[at] as number) < end && start < (ends[at] as number)) stings[at] = 1
    }
  }
  return stings
}
