import { readdirSync, readFileSync } from 'node:fs'
import { createReader, type Reader } from '@hearth/analysis'
import type { AttributeId } from '@hearth/contract'

const models = new URL('../../models/ngram-en/', import.meta.url)

/** The reader that ships: the newest committed n-gram weights, through the package's public door. */
export function shippedReader(): { readonly reader: Reader; readonly modelFolder: URL } {
  const versions = readdirSync(models).map(Number).filter(Number.isInteger)
  const modelFolder = new URL(`${Math.max(...versions)}/`, models)
  const reader = createReader({ ngram: new Uint8Array(readFileSync(new URL('weights.bin', modelFolder))) })
  return { reader, modelFolder }
}

/** The pause probability; text that the reader does not read never pauses. */
export function pauseOf(reader: Reader, text: string, context: string | null): number {
  return reader.analyzeFast(text, { context }).pause ?? 0
}

/** An attribute's probability; absent is 0. */
export function scoreOf(reader: Reader, attribute: AttributeId, text: string, context: string | null = null): number {
  return reader.analyzeFast(text, { context }).scores?.[attribute] ?? 0
}
