import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createReader, type Reader } from '@hearth/analysis'

/** Where the checkout keeps the models that ship. */
const home = new URL('../../../models/', import.meta.url)

/** What the reader that ships reads with: always n-grams, and an encoder where there is one. */
export interface ShippedModels {
  readonly ngram: { readonly bytes: Uint8Array; readonly folder: URL; readonly sha256: string }
  readonly encoder: { readonly folder: URL; readonly sha256: string } | null
}

/**
 * The newest version of each model.
 *
 * @param folder another place than the checkout's `models/`: a candidate is measured before it ships
 * @throws RangeError where there are no n-gram weights
 */
export function shippedModels(folder?: string): ShippedModels {
  const root = folder === undefined ? home : pathToFileURL(`${folder}/`)
  const ngram = newest(new URL('ngram-en/', root))
  if (ngram === null) throw new RangeError(`no n-gram weights in ${root.pathname}`)
  const encoder = newest(new URL('encoder-en/', root))
  const bytes = new Uint8Array(readFileSync(new URL('weights.bin', ngram)))
  return {
    ngram: { bytes, folder: ngram, sha256: sha256(bytes) },
    encoder: encoder && { folder: encoder, sha256: sha256(readFileSync(new URL('weights.onnx', encoder))) },
  }
}

/** The n-gram tier of the reader that ships, for what needs one text at once. */
export function shippedReader(): { readonly reader: Reader } {
  return { reader: createReader({ ngram: shippedModels().ngram.bytes }) }
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function newest(folder: URL): URL | null {
  const versions = (existsSync(folder) ? readdirSync(folder) : []).filter((name) => /^\d+$/.test(name)).map(Number)
  return versions.length === 0 ? null : new URL(`${Math.max(...versions)}/`, folder)
}
