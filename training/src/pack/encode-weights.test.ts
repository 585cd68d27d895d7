import { expect, test } from 'vitest'
import { decodeWeights } from '../../../packages/analysis/src/evidence/ngram/decode-weights.ts'
import { featureBits } from '../../../packages/analysis/src/evidence/ngram/hash.ts'
import { rowOf, weightAt } from '../../../packages/analysis/src/evidence/ngram/score-features.ts'
import type { WeightsHeader } from '../../../packages/analysis/src/evidence/ngram/weights.ts'
import { encodeWeights } from './encode-weights.ts'

const head = (id: 'insult' | 'threat', count: number) => ({ id, step: 0.5, bias: 0, slope: 1, offset: 0, count })

test('what is written is what is read', () => {
  const features = Int32Array.of(0, 31, 32, 4000, 2 ** featureBits - 1)
  const header: WeightsHeader = {
    format: 1,
    model: 'test/1',
    featureBits,
    featureCount: features.length,
    heads: [head('insult', 2), head('threat', 3)],
    gate: { gain: 1, ordinaryCenter: 0, ordinaryWidth: 1, contrastCenter: 0, contrastWidth: 1, slope: 1, offset: 0 },
    thresholds: { pause: 0.5 },
  }
  const bytes = encodeWeights(header, features, [
    { rows: Int32Array.of(0, 3), weights: Int8Array.of(-127, 5) },
    { rows: Int32Array.of(1, 2, 4), weights: Int8Array.of(1, -1, 127) },
  ])
  const weights = decodeWeights(bytes)
  expect(weights.header).toEqual(header)
  expect([...features].map((feature) => rowOf(weights, feature))).toEqual([0, 1, 2, 3, 4])
  expect(rowOf(weights, 33)).toBe(-1)
  const rows = Array.from(features, (feature) => rowOf(weights, feature))
  expect(rows.map((row) => [weightAt(weights, row, 0), weightAt(weights, row, 1)])).toEqual([
    [-127, 0],
    [0, 1],
    [0, -1],
    [5, 0],
    [0, 127],
  ])
})
