import { attributeIds } from '@hearth/contract'
import type { Figures } from '../gate/results.ts'
import type { Readings } from '../readings/readings.ts'
import type { Scored } from '../statistics/auc.ts'
import { bootstrap } from '../statistics/interval.ts'
import { type Bin, calibrationError, type ReliabilityOptions, reliability } from '../statistics/reliability.ts'
import { holdoutPauses, holdoutScores } from './holdout.ts'
import { pauseRows } from './pause.ts'

/** The pause is calibrated for a place where one draft in ten is harmful; suites have one in two. */
export const harmfulShare = 0.1

/** Scores of one head on one source, and as what share of positives they are weighed. */
export interface CalibrationRows extends ReliabilityOptions {
  readonly source: string
  readonly head: string
  readonly rows: readonly Scored[]
}

export interface CalibrationTable {
  readonly source: string
  readonly head: string
  readonly bins: readonly Bin[]
}

/** The committed rows: the pause on both suites, every attribute on the hold-out. */
export function committedCalibration(readings: Readings): CalibrationRows[] {
  return [
    { source: 'suite', head: 'pause', rows: pauseRows(readings), positiveShare: harmfulShare },
    { source: 'holdout', head: 'pause', rows: holdoutPauses(readings), positiveShare: harmfulShare },
    ...attributeIds.flatMap((head) => {
      const rows = holdoutScores(readings, head)
      return rows ? [{ source: 'holdout', head, rows }] : []
    }),
  ]
}

/** Expected calibration errors, source by source and head by head. */
export function measureCalibration(all: readonly CalibrationRows[]): Figures {
  return Object.fromEntries(
    all.map((one) => [
      `calibration/${one.source}/${one.head}/error`,
      bootstrap(one.rows, (drawn) => calibrationError(drawn, one)),
    ]),
  )
}

export const calibrationTables = (all: readonly CalibrationRows[]): CalibrationTable[] =>
  all.map((one) => ({ source: one.source, head: one.head, bins: reliability(one.rows, one) }))
