import { en, judge } from '@hearth/advice'
import type { EncoderItem } from '@hearth/analysis'
import { attributeIds } from '@hearth/contract'
import type { Figures } from '../gate/results.ts'
import type { AllReadings, Readings } from '../readings/readings.ts'
import { wilson } from '../statistics/interval.ts'

/** What follows from a reading: the level of advice, and which attributes hold. */
export function decisionOf(readings: Readings, { text, context }: EncoderItem): string {
  const { thresholds } = readings
  const analysis = readings.of(text, context)
  const held = attributeIds.filter((id) => (analysis.scores?.[id] ?? 0) >= (thresholds[id] ?? Number.POSITIVE_INFINITY))
  return [judge(text, analysis, { thresholds, locale: en }).advice, ...held].join(' ')
}

/**
 * The most that the encoder's pause moves when a text is read by itself instead of among others: weights of 8 bits round what they
 * multiply by the largest number of a batch. Nothing without an encoder.
 */
export function measureCompany({ movesAlone }: AllReadings): Figures {
  if (movesAlone === null) return {}
  const most = Math.round(Math.max(...movesAlone) * 1e4) / 1e4
  return { 'encoder/largest-move-by-company': { value: most, low: most, high: most, rows: movesAlone.length } }
}

/** How many texts the bulk tier asks the encoder about, and how often it decides as the full reader does. Nothing without an encoder. */
export function measureCascade(
  { shipped, cascade }: AllReadings,
  source: string,
  texts: readonly EncoderItem[],
): Figures {
  if (cascade === null) return {}
  const asked = texts.filter(({ text, context }) => cascade.wasAsked(text, context))
  const equal = texts.filter((one) => decisionOf(shipped, one) === decisionOf(cascade, one))
  return {
    [`cascade/${source}/asked`]: wilson(asked.length, texts.length),
    [`cascade/${source}/equal`]: wilson(equal.length, texts.length),
  }
}
