import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { readVocabulary } from '../../../packages/analysis/src/evidence/encoder/pieces/vocabulary.ts'
import { createWordPieces } from '../../../packages/analysis/src/evidence/encoder/pieces/word-pieces.ts'
import { normalizeText } from '../../../packages/analysis/src/text/normalize-text.ts'
import { openShippedEncoder } from './open-shipped-encoder.ts'
import { vectorTexts } from './vector-texts.ts'

/** Pieces of a longer text are kept by their number and sum: the file stays small. */
const mostPieces = 40

/**
 * Writes vectors.json beside the weights: texts with their piece ids and places, as the trainer was given them, and what the encoder
 * says of them (probabilities to six places; a runtime may differ by 1e-4).
 */
export async function writeEncoderVectors(folder: string): Promise<void> {
  const cut = createWordPieces(readVocabulary(readFileSync(`${folder}/vocab.txt`, 'utf8')))
  const encoder = await openShippedEncoder(pathToFileURL(`${folder}/`))
  const readings = await encoder.read(vectorTexts.map(([text, context]) => ({ text, context })))
  const vectors = vectorTexts.map(([text, context], at) => {
    const { ids, starts, ends } = cut(normalizeText(text))
    const pieces =
      ids.length > mostPieces
        ? { count: ids.length, sum: ids.reduce((sum, id) => (Math.imul(sum, 31) + id) | 0, 7) }
        : ids.map((id, piece) => [id, starts[piece], ends[piece]])
    const { scores, pause, target, stings = [] } = readings[at] as (typeof readings)[number]
    const rounded = Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, round(score)]))
    const mostSting = stings.reduce((most, { sting }) => Math.max(most, sting), 0)
    return { text, context, pieces, scores: rounded, pause: round(pause ?? 0), target, mostSting: round(mostSting) }
  })
  writeFileSync(`${folder}/vectors.json`, `[\n${vectors.map((vector) => JSON.stringify(vector)).join(',\n')}\n]\n`)
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6
