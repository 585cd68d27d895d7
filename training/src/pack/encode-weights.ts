import { checksum, magic } from '../../../packages/analysis/src/evidence/ngram/decode-weights.ts'
import type { WeightsHeader } from '../../../packages/analysis/src/evidence/ngram/weights.ts'

/** The weights of one head: ascending rows, and a weight for each. */
export interface SparseHead {
  readonly rows: Int32Array
  readonly weights: Int8Array
}

/** Writes a weights file: what `decodeWeights` reads. */
export function encodeWeights(header: WeightsHeader, features: Int32Array, heads: readonly SparseHead[]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header))
  const body: number[] = []
  const putGaps = (values: Int32Array): void => {
    let before = -1
    for (const value of values) {
      let gap = value - before - 1
      while (gap > 127) {
        body.push((gap & 127) | 128)
        gap >>>= 7
      }
      body.push(gap)
      before = value
    }
  }
  putGaps(features)
  for (const { rows, weights } of heads) {
    putGaps(rows)
    for (const weight of weights) body.push(weight & 255)
  }
  const from = magic.length + 8
  const bytes = new Uint8Array(from + json.length + body.length)
  for (let at = 0; at < magic.length; at++) bytes[at] = magic.charCodeAt(at)
  bytes.set(json, from)
  bytes.set(body, from + json.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(magic.length, json.length, true)
  view.setUint32(magic.length + 4, checksum(bytes.subarray(from)), true)
  return bytes
}
