import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { featureBits } from '../../../packages/analysis/src/evidence/ngram/hash.ts'
import type { WeightsHeader } from '../../../packages/analysis/src/evidence/ngram/weights.ts'
import { encodeWeights } from './encode-weights.ts'

/** Packs what fit.py and calibrate.py left in the cache into one weights file. */
export function packModel(cache: string, model: string): Uint8Array {
  const raw = (name: string): Uint8Array => new Uint8Array(readFileSync(join(cache, name)))
  const numbers = (name: string): Int32Array => new Int32Array(raw(name).buffer)
  const fitted = JSON.parse(readFileSync(join(cache, 'model.json'), 'utf8')) as Pick<
    WeightsHeader,
    'heads' | 'gate' | 'thresholds'
  >
  const features = numbers('features.i32')
  const header: WeightsHeader = { format: 1, model, featureBits, featureCount: features.length, ...fitted }
  const heads = fitted.heads.map(({ id }) => ({
    rows: numbers(`heads/${id}.rows.i32`),
    weights: new Int8Array(raw(`heads/${id}.i8`).buffer),
  }))
  return encodeWeights(header, features, heads)
}
