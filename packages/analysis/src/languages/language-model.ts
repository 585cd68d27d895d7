import type { AttributeId, Thresholds } from '@hearth/contract'
import { decodeWeights } from '../evidence/ngram/decode-weights.ts'
import { groupScale, rowOf } from '../evidence/ngram/score-features.ts'
import { sigmoid } from '../evidence/ngram/sigmoid.ts'
import { type LanguageFeatures, windowsOf } from './language-features.ts'

/** Scores of a further language: calibrated probabilities, only of what its model has learned. */
export type LanguageScores = { readonly [attribute in AttributeId]?: number }

/** The model of one language beside English: scores, and neither pause nor target. */
export interface LanguageModel {
  /** Name and version, such as `ngram-de/1`. */
  readonly id: string
  /** BCP 47. */
  readonly language: string
  /** At or above its threshold an attribute holds. */
  readonly thresholds: Omit<Thresholds, 'pause'>
  /** Long texts are read in windows, merged by maximum. Never throws on any string. */
  score(text: string): LanguageScores
}

/**
 * Makes a model of the bytes of `models/ngram-<language>/<version>/weights.bin`. The same answers in Node and in browsers.
 *
 * @throws RangeError where the bytes are not whole weights, or name no language
 */
export function createLanguageModel(bytes: Uint8Array): LanguageModel {
  const weights = decodeWeights(bytes)
  const { header, rowStarts, columns, values } = weights
  const language = /^ngram-([a-z]{2,3}(?:-[A-Za-z]+)?)\/\d+$/.exec(header.model)?.[1]
  if (language === undefined) throw new RangeError(`${header.model} is not the model of a language.`)
  const sums = new Int32Array(header.heads.length)

  const logits = ({ words, letters }: LanguageFeatures): number[] => {
    const all = header.heads.map(({ bias }) => bias)
    for (const { ids, count } of [words, letters]) {
      // Whole numbers first, so that the order of adding cannot matter.
      sums.fill(0)
      for (const id of ids) {
        const row = rowOf(weights, id)
        if (row < 0) continue
        const end = rowStarts[row + 1] as number
        for (let cell = rowStarts[row] as number; cell < end; cell++) {
          const head = columns[cell] as number
          sums[head] = (sums[head] as number) + (values[cell] as number)
        }
      }
      const scale = groupScale(count)
      for (const [head, { step }] of header.heads.entries()) {
        all[head] = (all[head] as number) + scale * step * (sums[head] as number)
      }
    }
    return all
  }

  return {
    id: header.model,
    language,
    thresholds: header.thresholds,
    score: (text) => {
      const scores: { [attribute in AttributeId]?: number } = {}
      for (const window of windowsOf(text)) {
        for (const [at, logit] of logits(window).entries()) {
          const { id, slope, offset } = header.heads[at] as (typeof header.heads)[number]
          const attribute = id as AttributeId
          scores[attribute] = Math.max(sigmoid(slope * logit + offset), scores[attribute] ?? 0)
        }
      }
      return scores
    },
  }
}
