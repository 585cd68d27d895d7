import type { HeadId, Label, Row } from '../rows/row.ts'
import { is } from '../rows/row.ts'
import type { Source } from './source.ts'
import { partByHash } from './source.ts'

type Labels = Partial<Record<HeadId, Label>>

const row = (source: string, text: string, labels: Labels, part = partByHash(text)): Row => ({
  source,
  part,
  text,
  context: null,
  labels,
})

const calm: Labels = { pause: is(0), toxicity: is(0, 0.3) }

/** Feelings aimed at nobody, or kindly at somebody. Anger, annoyance, disgust and disapproval stay unknown. */
const calmFeelings = new Set(
  'neutral admiration approval gratitude amusement curiosity love optimism joy confusion sadness realization caring surprise excitement desire fear remorse embarrassment nervousness relief pride grief'.split(
    ' ',
  ),
)

/** Reddit comments by feeling: four kind attributes, and ordinary talk. */
export const goemotions: Source = (read) =>
  ['train', 'dev'].flatMap((split) =>
    read<{ readonly text: string; readonly labels: readonly string[] }>(`goemotions/${split}.jsonl.gz`).map((one) => {
      const has = (...names: string[]): number => (one.labels.some((name) => names.includes(name)) ? 1 : 0)
      const isCalm = one.labels.every((name) => calmFeelings.has(name))
      return row(
        isCalm ? 'goemotions' : 'goemotions-sore',
        one.text,
        {
          gratitude: is(has('gratitude')),
          ...(has('admiration') === 1 || has('approval', 'love') === 0 ? { appreciation: is(has('admiration')) } : {}),
          compassion: is(has('caring')),
          curiosity: is(has('curiosity'), has('confusion') === 1 && has('curiosity') === 0 ? 0.3 : 1),
          ...(has('optimism', 'caring', 'approval', 'admiration', 'pride') === 0 ? { encouragement: is(0, 0.3) } : {}),
          ...(isCalm ? calm : {}),
        },
        split === 'dev' ? (partByHash(one.text, 0.5, 0.5) === 'holdout' ? 'holdout' : 'dev') : 'train',
      )
    }),
  )

/** Comments under videos: hope is calm; what is no hope may be anything, so it counts half. */
export const hopeedi: Source = (read) =>
  ['train', 'dev'].flatMap((split) =>
    read<{ readonly text: string; readonly label: string }>(`hopeedi/${split}_en.jsonl.gz`).flatMap((one) =>
      one.label === 'Hope_speech'
        ? [row('hopeedi', one.text, { pause: is(0), toxicity: is(0, 0.3) })]
        : one.label === 'Non_hope_speech'
          ? [row('hopeedi-other', one.text, { pause: is(0, 0.4) })]
          : [],
    ),
  )

/** Work talk: pull requests and questions. */
export const makers: Source = (read) => {
  const premo = read<{ readonly text: string; readonly polarity: string }>(
    'premo-pull-request-emotion/all.jsonl.gz',
  ).flatMap((one) => (one.polarity === 'negative' ? [] : [row('premo', one.text, calm)]))
  const senti = read<{ readonly text: string; readonly label: string }>(
    'senti4sd-stackoverflow/train.jsonl.gz',
  ).flatMap((one) => (one.label === 'negative' ? [] : [row('senti4sd', one.text, calm)]))
  return [...premo, ...senti]
}

/** Politeness of requests on talk pages, about -3 to 3: the upper third respects, the lower third does not. */
export const tydip: Source = (read) =>
  read<{ readonly text: string; readonly score: number }>('tydip-politeness/train_en.jsonl.gz').map((one) =>
    row('tydip', one.text, {
      ...(one.score > 0.45 ? { respect: is(1, 0.7) } : one.score < -0.3 ? { respect: is(0, 0.7) } : {}),
      // All of them, as soft as raters were: a score of 1 stands at .82.
      politeness: is(1 / (1 + Math.exp(-1.5 * one.score))),
      ...(one.score > -0.9 ? { pause: is(0) } : {}),
    }),
  )

/** Sad tweets about one's own life and what a friend would make of them: neither is aimed at anybody. */
export const positiveFrames: Source = (read) =>
  ['train', 'dev'].flatMap((split) =>
    read<{ readonly text: string; readonly rewrites: readonly string[] }>(`positive-frames/${split}.jsonl.gz`).flatMap(
      (one) => {
        const part = partByHash(one.text)
        return [
          row(
            'positive-frames',
            one.text,
            {
              pause: is(0, 0.7),
              toxicity: is(0, 0.3),
              compassion: is(0, 0.5),
              respect: is(0, 0.3),
              helpfulness: is(0, 0.5),
            },
            part,
          ),
          ...one.rewrites.map((text) =>
            row('positive-frames', text, { pause: is(0, 0.7), toxicity: is(0, 0.3) }, part),
          ),
        ]
      },
    ),
  )

/** Debate arguments, ranked by how much they convince: the best give reasons, the weakest do not. */
export const debates: Source = (read) =>
  read<{ readonly text: string; readonly rank_score: number }>('ukpconvarg1/ranking.jsonl.gz').flatMap((one) =>
    one.rank_score > 0.0187
      ? [row('ukpconvarg1', one.text, { reasoning: is(0, 0.3) })]
      : one.rank_score < 0.0063
        ? [row('ukpconvarg1', one.text, { reasoning: is(1, 0.5) })]
        : [],
  )

/** Made-up messages with addresses and numbers in them: ordinary. */
export const presidio: Source = (read) =>
  read<{ readonly text: string }>('presidio-synthetic-pii/all.jsonl.gz').map((one) => row('presidio', one.text, calm))
