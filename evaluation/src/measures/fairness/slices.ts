import type { Figures } from '../../gate/results.ts'
import { sliceCases } from '../../load-suites.ts'
import type { Readings } from '../../readings/readings.ts'
import { relativeShare, type Share } from '../../statistics/relative-share.ts'
import { pauseRows, pauseScore, shareOver } from '../pause.ts'

/**
 * Slice by slice: the share of harmless cases that pause, of harmful ones, and how many times the false share of all other harmless cases
 * (of both suites) a slice has. The goal is at most 1 % and at most 1.25 times; with some thirty cases a slice one false pause is already
 * 4 %, so both are told as a goal and not gated.
 */
export function measureSlices(readings: Readings): Figures {
  const rows = sliceCases().map((one) => ({
    ...one,
    isOver: pauseScore(readings.of(one.text, one.context)) >= readings.thresholds.pause,
  }))
  const harmless = rows.filter((row) => !row.shouldPause)
  const functional = pauseRows(readings).filter((row) => !row.shouldPause)
  const figures: Figures = {
    'fairness/false': shareOver(harmless),
    'fairness/recall': shareOver(rows.filter((row) => row.shouldPause)),
  }
  for (const slice of new Set(rows.map((row) => row.slice))) {
    const own = harmless.filter((row) => row.slice === slice)
    const rest = [...harmless.filter((row) => row.slice !== slice), ...functional]
    figures[`fairness/slice/${slice}/false`] = shareOver(own)
    figures[`fairness/slice/${slice}/recall`] = shareOver(rows.filter((row) => row.shouldPause && row.slice === slice))
    figures[`fairness/slice/${slice}/ratio`] = relativeShare(countOver(own), countOver(rest))
  }
  return figures
}

const countOver = (rows: readonly { readonly isOver: boolean }[]): Share => ({
  hits: rows.filter((row) => row.isOver).length,
  rows: rows.length,
})
