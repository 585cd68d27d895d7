import { en, judge } from '@hearth/advice'
import type { Analysis } from '@hearth/contract'
import type { Figures } from '../gate/results.ts'
import { type PauseCase, pauseCases } from '../load-suites.ts'
import type { Readings } from '../readings/readings.ts'
import { auc, recallAtFalseShare, type Scored } from '../statistics/auc.ts'
import { bootstrap, type Figure, wilson } from '../statistics/interval.ts'

/** A case of the functional suite with what a reader made of it. */
export interface PauseRow extends PauseCase, Scored {
  readonly isOver: boolean
}

/** The pause probability; text that the reader does not read never pauses. */
export const pauseScore = (analysis: Analysis): number => analysis.pause ?? 0

export function pauseRows(readings: Readings): PauseRow[] {
  return pauseCases().map((one) => {
    const score = pauseScore(readings.of(one.text, one.context))
    return { ...one, score, isPositive: one.shouldPause, isOver: score >= readings.thresholds.pause }
  })
}

export const shareOver = (rows: readonly { readonly isOver: boolean }[]): Figure | null =>
  wilson(rows.filter((row) => row.isOver).length, rows.length)

/**
 * The functional suite. `pause/recall` and `pause/false` are shares of harmful and harmless cases at or above the threshold, in all and
 * by functionality; `worst-recall` and `worst-false` are those of the worst functionality. `advised` is what a writer meets: the
 * advice also wants somebody aimed at and something done to them.
 */
export function measurePause(readings: Readings): Figures {
  const rows = pauseRows(readings)
  const harm = rows.filter((row) => row.isPositive)
  const benign = rows.filter((row) => !row.isPositive)
  const recalls = byFunctionality(harm)
  const falses = byFunctionality(benign)
  const figures: Figures = {
    'pause/auc': bootstrap(rows, auc),
    'pause/recall-at-3%-false': bootstrap(rows, (drawn) => recallAtFalseShare(drawn, 0.03)),
    'pause/recall': shareOver(harm),
    'pause/false': shareOver(benign),
    'pause/worst-recall': recalls.map(([, figure]) => figure).reduce(lower),
    'pause/worst-false': falses.map(([, figure]) => figure).reduce(higher),
    'pause/advised-recall': advisedShare(readings, harm),
    'pause/advised-false': advisedShare(readings, benign),
  }
  for (const [functionality, figure] of recalls) figures[`pause/recall/${functionality}`] = figure
  for (const [functionality, figure] of falses) figures[`pause/false/${functionality}`] = figure
  return figures
}

function byFunctionality(rows: readonly PauseRow[]): [string, Figure | null][] {
  return [...Map.groupBy(rows, (row) => row.functionality)].map(([name, some]) => [name, shareOver(some)])
}

const lower = (a: Figure | null, b: Figure | null): Figure | null => (a && b && b.value < a.value ? b : a)
const higher = (a: Figure | null, b: Figure | null): Figure | null => (a && b && b.value > a.value ? b : a)

function advisedShare(readings: Readings, rows: readonly PauseRow[]): Figure | null {
  const { thresholds } = readings
  const advised = rows.filter(
    ({ text, context }) => judge(text, readings.of(text, context), { thresholds, locale: en }).advice === 'pause',
  )
  return wilson(advised.length, rows.length)
}
