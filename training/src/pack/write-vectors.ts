import { writeFileSync } from 'node:fs'
import {
  createFeatureExtractor,
  createNgramModel,
  groupCount,
} from '../../../packages/analysis/src/evidence/ngram/index.ts'
import { readInput } from '../read-input.ts'
import { vectorTexts } from './vector-texts.ts'

/** Writes vectors.json beside the weights: texts with their feature ids and probabilities, to the last bit. */
export function writeVectors(folder: string, bytes: Uint8Array): void {
  const model = createNgramModel(bytes)
  const extract = createFeatureExtractor()
  const vectors = vectorTexts.map(([text, context]) => {
    const input = readInput(text, context)
    const { ids, starts } = extract(input)
    const groups = Array.from({ length: groupCount }, (_, group) =>
      Array.from(ids.subarray(starts[group], starts[group + 1])),
    )
    const { scores, pause, target } = model.predict(input)
    // Long texts are kept by a sum of their ids: the file stays small.
    const features = groups.map((group) =>
      group.length > 200 ? { count: group.length, sum: group.reduce((a, b) => (Math.imul(a, 31) + b) | 0, 7) } : group,
    )
    return { text, context, evidence: input.evidence, features, scores, pause, target }
  })
  writeFileSync(`${folder}/vectors.json`, `[\n${vectors.map((vector) => JSON.stringify(vector)).join(',\n')}\n]\n`)
}
