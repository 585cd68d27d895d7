import type { EncoderItem } from '@hearth/analysis'
import type { AttributeId } from '@hearth/contract'
import type { Row } from '../../../../training/src/rows/row.ts'
import type { Figures } from '../../gate/results.ts'
import type { AllReadings, Readings } from '../../readings/readings.ts'
import { auc, f1At, recallAtFalseShare, type Scored } from '../../statistics/auc.ts'
import { bootstrap, type Figure, wilson } from '../../statistics/interval.ts'
import { spanF1 } from '../../statistics/span-f1.ts'
import type { CalibrationRows } from '../calibration.ts'
import { measureCascade } from '../cascade.ts'
import { pauseScore } from '../pause.ts'
import { harmFindings, meanF1 } from '../stings.ts'
import type { PublicRows } from './load-public-rows.ts'

/** Attributes by source whose held-out rows order them. */
const measured: readonly (readonly [source: string, attributes: readonly AttributeId[]])[] = [
  ['wikipedia-talk', ['toxicity']],
  ['jigsaw', ['toxicity', 'insult', 'profanity', 'identity-attack', 'severe-toxicity']],
  ['jigsaw-binary', ['toxicity']],
  ['surge', ['toxicity']],
  ['convabuse', ['toxicity']],
  ['oss-toxicity', ['toxicity']],
  ['paradetox', ['toxicity']],
  ['stormfront', ['identity-attack']],
  ['edos', ['identity-attack']],
  ['hatexplain', ['identity-attack']],
  ['davidson', ['identity-attack']],
  ['hatemoji', ['identity-attack', 'threat']],
  ['tydip', ['respect']],
]

/** Sources of ordinary talk; how often each pauses is the price of the threshold. */
const ordinary = [
  'goemotions',
  'wikipedia-talk',
  'jigsaw',
  'jigsaw-binary',
  'github',
  'oss-toxicity',
  'premo',
  'senti4sd',
  'tydip',
  'hopeedi',
  'hopeedi-other',
  'positive-frames',
  'presidio',
]

const feelings = ['gratitude', 'appreciation', 'compassion', 'curiosity'] as const

/** Rows of public sets that were kept from training and tuning. */
export function measurePublicRows(all: AllReadings, rows: PublicRows): Figures {
  const readings = all.shipped
  const figures: Figures = {}
  for (const [source, attributes] of measured)
    for (const attribute of attributes)
      figures[`shared/auc/${source}/${attribute}`] = bootstrap(held(readings, rows, source, attribute), auc)
  const talk = held(readings, rows, 'wikipedia-talk', 'toxicity')
  figures['shared/wikipedia-talk/recall-at-0.5%-false'] = bootstrap(talk, (drawn) => recallAtFalseShare(drawn, 0.005))
  for (const [source, tests] of rows.tests)
    for (const attribute of Object.keys(tests[0]?.labels ?? {}) as AttributeId[])
      figures[`shared/auc/${source}/${attribute}`] = bootstrap(
        tests.map((row) => ({
          score: scoreOf(readings, row, attribute),
          isPositive: row.labels[attribute] === true,
        })),
        auc,
      )
  for (const attribute of feelings) {
    const scores = [
      ...held(readings, rows, 'goemotions', attribute),
      ...held(readings, rows, 'goemotions-sore', attribute),
    ]
    const threshold = readings.thresholds[attribute] ?? 0.5
    figures[`shared/auc/goemotions/${attribute}`] = bootstrap(scores, auc)
    figures[`shared/f1/goemotions/${attribute}`] = bootstrap(scores, (drawn) => f1At(drawn, threshold))
  }
  figures['shared/stings/toxic-spans-test'] = bootstrap(
    rows.spans.map(({ text, spans }) => ({ f1: spanF1(harmFindings(readings.of(text)), spans) })),
    meanF1,
  )
  Object.assign(figures, measureOrdinary(readings, rows))
  Object.assign(figures, measureCascade(all, 'ordinary', ordinaryTexts(rows)))
  return figures
}

/** The share of ordinary talk that would pause, source by source; `ordinary/all` weighs every text the same. */
export function measureOrdinary(readings: Readings, rows: PublicRows): Figures {
  const share = (texts: readonly EncoderItem[]): Figure | null => {
    const pausing = texts.filter(
      ({ text, context }) => pauseScore(readings.of(text, context)) >= readings.thresholds.pause,
    )
    return wilson(pausing.length, texts.length)
  }
  return {
    ...Object.fromEntries(ordinary.map((source) => [`ordinary/${source}`, share(calmRows(rows, source))])),
    'ordinary/senti4sd-test': share(rows.sentiTest),
    'ordinary/all': share(ordinaryTexts(rows)),
  }
}

export const ordinaryTexts = (rows: PublicRows): EncoderItem[] => [
  ...ordinary.flatMap((source) => calmRows(rows, source)),
  ...rows.sentiTest,
]

/** What is calibrated on public rows: a head of every set that is large enough and at natural prevalence or near it. */
export function publicCalibration(readings: Readings, rows: PublicRows): CalibrationRows[] {
  const named: [source: string, head: AttributeId][] = [
    ['wikipedia-talk', 'toxicity'],
    ['jigsaw', 'toxicity'],
    ['jigsaw-binary', 'toxicity'],
    ...feelings.map((head): [string, AttributeId] => ['goemotions', head]),
  ]
  return named.map(([source, head]) => ({ source, head, rows: held(readings, rows, source, head) }))
}

const calmRows = ({ held: bySource }: PublicRows, source: string): readonly Row[] =>
  (bySource.get(source) ?? []).filter((row) => row.labels.pause?.y === 0)

const scoreOf = (readings: Readings, { text, context }: EncoderItem, attribute: AttributeId): number =>
  readings.of(text, context).scores?.[attribute] ?? 0

function held(readings: Readings, rows: PublicRows, source: string, attribute: AttributeId): Scored[] {
  return (rows.held.get(source) ?? []).flatMap((row) => {
    const label = row.labels[attribute]
    return label === undefined ? [] : [{ score: scoreOf(readings, row, attribute), isPositive: label.y > 0.5 }]
  })
}
