import { attributeIds, targets } from '@hearth/contract'
import { checksum, magic } from '../evidence/ngram/decode-weights.ts'
import { createFeatureExtractor } from '../evidence/ngram/features.ts'
import { featureBits } from '../evidence/ngram/hash.ts'
import type { HeadHeader, HeadId, WeightsHeader } from '../evidence/ngram/weights.ts'
import { createEvidenceReader } from '../evidence/read-evidence.ts'

const harsh = ['You are an idiot.', 'shut up you clown', 'you ruin every room with that laugh', 'nobody wants you here']
const calm = ['Thanks so much for the help!', 'the bus was late again', 'what did you cook on sunday', 'I am sad today']

/**
 * A small n-gram model for tests of everything around the model: it has seen eight sentences. Harsh ones raise the pause,
 * toxicity, insult and the target "person"; calm ones raise gratitude and "none".
 */
export function createFixtureWeights(): Uint8Array {
  const heads: HeadId[] = [
    ...attributeIds,
    ...targets.map((target): HeadId => `target-${target}`),
    'pause-contrast',
    'pause-ordinary',
  ]
  const rows = learn()
  const ids = [...rows.keys()].sort((a, b) => a - b)
  const rising = new Set<HeadId>(['toxicity', 'insult', 'target-person', 'pause-contrast', 'pause-ordinary'])
  const falling = new Set<HeadId>(['gratitude', 'target-none'])
  const columns = heads.map((id) =>
    ids.map((feature) => (rising.has(id) ? 1 : falling.has(id) ? -1 : 0) * (rows.get(feature) ?? 0)),
  )
  const header: WeightsHeader = {
    format: 1,
    model: 'ngram-test/1',
    featureBits,
    featureCount: ids.length,
    heads: heads.map(
      (id, column): HeadHeader => ({
        id,
        step: 0.02,
        bias: 0,
        slope: 1,
        offset: -2,
        count: columns[column]?.filter((weight) => weight !== 0).length ?? 0,
      }),
    ),
    gate: { gain: 1, ordinaryCenter: 0, ordinaryWidth: 1, contrastCenter: 0, contrastWidth: 1, slope: 1, offset: -2 },
    thresholds: { pause: 0.5, toxicity: 0.5, insult: 0.5, gratitude: 0.5 },
  }
  return encode(header, ids, columns)
}

function learn(): Map<number, number> {
  const { readEvidence } = createEvidenceReader()
  const extract = createFeatureExtractor()
  const rows = new Map<number, number>()
  for (const [texts, weight] of [
    [harsh, 100],
    [calm, -100],
  ] as const) {
    for (const text of texts) {
      const { input } = readEvidence(text, null)
      const { ids, starts } = extract(input, 0, input.tokens.length)
      for (const id of ids.subarray(0, starts[starts.length - 1]))
        rows.set(id, rows.has(id) && rows.get(id) !== weight ? 0 : weight)
    }
  }
  return rows
}

function encode(header: WeightsHeader, ids: readonly number[], columns: readonly (readonly number[])[]): Uint8Array {
  const body: number[] = []
  const put = (gap: number): void => {
    let rest = gap
    for (; rest >= 128; rest >>>= 7) body.push((rest & 127) | 128)
    body.push(rest)
  }
  ids.forEach((id, index) => {
    put(id - (ids[index - 1] ?? -1) - 1)
  })
  for (const column of columns) {
    const filled = column.flatMap((weight, row) => (weight === 0 ? [] : [row]))
    filled.forEach((row, index) => {
      put(row - (filled[index - 1] ?? -1) - 1)
    })
    for (const row of filled) body.push((column[row] ?? 0) & 255)
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(magic.length + 8 + json.length + body.length)
  for (let at = 0; at < magic.length; at++) bytes[at] = magic.charCodeAt(at)
  bytes.set(json, magic.length + 8)
  bytes.set(body, magic.length + 8 + json.length)
  const view = new DataView(bytes.buffer)
  view.setUint32(magic.length, json.length, true)
  view.setUint32(magic.length + 4, checksum(bytes.subarray(magic.length + 8)), true)
  return bytes
}
