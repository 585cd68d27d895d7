import type { Reader } from '@hearth/analysis'
import { type AttributeId, attributeIds, harmAttributes, kindAttributes } from '@hearth/contract'
import {
  corpusHoldout,
  type HoldoutLine,
  identityPairs,
  kindCases,
  pauseCases,
  sliceCases,
  stingCases,
} from './load-suites.ts'
import { pauseOf, scoreOf } from './read-rows.ts'
import type { Figures } from './results.ts'
import { auc, recallAtFalseShare, type Scored } from './statistics/auc.ts'
import { bootstrap, wilson } from './statistics/interval.ts'
import { spanF1 } from './statistics/span-f1.ts'

/** The functional suite: order of all cases, and by functionality the share that pauses. */
export function measurePause(reader: Reader): Figures {
  const threshold = reader.thresholds.pause
  const rows = pauseCases().map((one) => ({
    ...one,
    score: pauseOf(reader, one.text, one.context),
    isPositive: one.shouldPause,
  }))
  const share = (chosen: readonly Scored[]) =>
    wilson(chosen.filter((row) => row.score >= threshold).length, chosen.length)
  const figures: Figures = {
    'pause/auc': bootstrap(rows, auc),
    'pause/recall-at-4%-false': bootstrap(rows, (drawn) => recallAtFalseShare(drawn, 0.04)),
    'pause/recall': share(rows.filter((row) => row.isPositive)),
    'pause/false': share(rows.filter((row) => !row.isPositive)),
  }
  for (const functionality of new Set(rows.map((row) => row.functionality))) {
    figures[`pause/slice/${functionality}`] = share(rows.filter((row) => row.functionality === functionality))
  }
  return figures
}

/**
 * Slice by slice: the share of harmless cases that pause, and of harmful ones. The goal is that no slice's false share is above
 * 1 % or 1.25 × that of the suite's other harmless cases; with about thirty cases a slice one false pause is already 4 %, so it is a goal.
 */
export function measureSlices(reader: Reader): Figures {
  const rows = sliceCases().map((one) => ({
    ...one,
    isOver: pauseOf(reader, one.text, one.context) >= reader.thresholds.pause,
  }))
  const share = (slice: string | undefined, shouldPause: boolean) => {
    const chosen = rows.filter((row) => row.shouldPause === shouldPause && (slice === undefined || row.slice === slice))
    return wilson(chosen.filter((row) => row.isOver).length, chosen.length)
  }
  const figures: Figures = { 'fairness/false': share(undefined, false), 'fairness/recall': share(undefined, true) }
  for (const slice of new Set(rows.map((row) => row.slice))) {
    figures[`fairness/slice/${slice}/false`] = share(slice, false)
    figures[`fairness/slice/${slice}/recall`] = share(slice, true)
  }
  return figures
}

/** How often swapping the identity term moves the pause by no more than .05. */
export function measureIdentity(reader: Reader): Figures {
  const pairs = identityPairs()
  const moved = pairs.map(({ one, other }) => Math.abs(pauseOf(reader, one, null) - pauseOf(reader, other, null)))
  return {
    'identity/unmoved': wilson(moved.filter((move) => move <= 0.05).length, moved.length),
    'identity/largest-move': { value: Math.max(...moved), low: 0, high: 1, rows: moved.length },
  }
}

/** How well the harm findings cover what stings: the mean of every line's character F1. */
export function measureStings(reader: Reader): Figures {
  const scores = stingCases().map(({ text, stings }) => {
    const { findings } = reader.analyzeFast(text)
    const expected = stings.map((sting) => ({ start: text.indexOf(sting), end: text.indexOf(sting) + sting.length }))
    return { isHarmful: stings.length > 0, f1: spanF1(findings, expected) }
  })
  const mean = (rows: readonly { readonly f1: number }[]) =>
    rows.reduce((sum, { f1 }) => sum + f1, 0) / Math.max(1, rows.length)
  return {
    'stings/f1': bootstrap(scores, mean),
    'stings/f1-harmful': bootstrap(
      scores.filter((row) => row.isHarmful),
      mean,
    ),
    'stings/f1-harmless': bootstrap(
      scores.filter((row) => !row.isHarmful),
      mean,
    ),
  }
}

/** Each kind attribute against what only looks like it. */
export function measureKind(reader: Reader): Figures {
  const figures: Figures = {}
  const cases = kindCases()
  for (const attribute of kindAttributes) {
    const rows = cases
      .filter((one) => one.attribute === attribute)
      .map((one) => ({ score: scoreOf(reader, attribute, one.text), isPositive: one.holds }))
    figures[`kind/auc/${attribute}`] = bootstrap(rows, auc)
  }
  return figures
}

/** What an attribute's label is on a hold-out line, as training/src/sources/corpus.ts reads the corpus; undefined where unknown. */
function labelOf({ labels, severity, file, pause }: HoldoutLine, attribute: AttributeId): boolean | undefined {
  const stated = labels[attribute]
  if (stated !== undefined) return stated === 1
  if ((kindAttributes as readonly string[]).includes(attribute))
    return severity >= 2 || file === 'plain' ? false : undefined
  if (attribute === 'severe-toxicity') return severity === 3
  if (attribute === 'toxicity') return pause ? undefined : false
  if (attribute === 'demeaning' && labels.insult === 1) return undefined
  if (attribute === 'insult' && labels.demeaning === 1) return undefined
  return false
}

/** Lines of the corpus that nobody trained or tuned on. */
export function measureHoldout(reader: Reader): Figures {
  const lines = corpusHoldout().map((line) => ({
    line,
    analysis: reader.analyzeFast(line.text, { context: line.context }),
  }))
  const pauses = lines.map(({ line, analysis }) => ({ line, score: analysis.pause ?? 0, isPositive: line.pause }))
  const threshold = reader.thresholds.pause
  const harmful = pauses.filter((row) => row.isPositive)
  const benign = pauses.filter((row) => !row.isPositive)
  const isOver = (row: Scored): boolean => row.score >= threshold
  const figures: Figures = {
    'holdout/pause-auc': bootstrap(pauses, auc),
    'holdout/pause-recall': wilson(harmful.filter(isOver).length, harmful.length),
    'holdout/pause-false': wilson(benign.filter(isOver).length, benign.length),
    'holdout/target-accuracy': wilson(
      lines.filter(({ line, analysis }) => analysis.target === line.target).length,
      lines.length,
    ),
    'holdout/language-und-or-other': wilson(
      lines.filter(({ analysis }) => analysis.unsupported !== undefined).length,
      lines.length,
    ),
  }
  for (const attribute of attributeIds) {
    const rows = lines.flatMap(({ line, analysis }) => {
      const label = labelOf(line, attribute)
      const score = analysis.scores?.[attribute]
      return label === undefined || score === undefined ? [] : [{ score, isPositive: label }]
    })
    const group = (harmAttributes as readonly string[]).includes(attribute) ? 'harm' : 'kind'
    if (rows.filter((row) => row.isPositive).length >= 8)
      figures[`holdout/${group}-auc/${attribute}`] = bootstrap(rows, auc)
  }
  for (const file of new Set(lines.map(({ line }) => line.file))) {
    figures[`holdout/pause-auc/${file}`] = bootstrap(
      pauses.filter(({ line }) => line.file === file),
      auc,
    )
  }
  return figures
}
