import { type AttributeId, attributeIds, harmAttributes, kindAttributes } from '@hearth/contract'
import type { Figures } from '../gate/results.ts'
import { corpusHoldout, type HoldoutLine } from '../load-suites.ts'
import type { Readings } from '../readings/readings.ts'
import { auc, type Scored } from '../statistics/auc.ts'
import { bootstrap, wilson } from '../statistics/interval.ts'
import { pauseScore } from './pause.ts'

/** Fewer positives than this order nothing. */
const leastPositives = 8

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

/** The pause of every line; `file` says which part of the corpus it is from. */
export function holdoutPauses(readings: Readings): (Scored & { readonly file: string })[] {
  return corpusHoldout().map(({ text, context, pause, file }) => ({
    score: pauseScore(readings.of(text, context)),
    isPositive: pause,
    file,
  }))
}

/** An attribute on the lines where its label is known; null where too few have it. */
export function holdoutScores(readings: Readings, attribute: AttributeId): Scored[] | null {
  const rows = corpusHoldout().flatMap((line) => {
    const label = labelOf(line, attribute)
    const score = readings.of(line.text, line.context).scores?.[attribute]
    return label === undefined || score === undefined ? [] : [{ score, isPositive: label }]
  })
  return rows.filter((row) => row.isPositive).length >= leastPositives ? rows : null
}

/** Lines of the corpus that nobody trained or tuned on. */
export function measureHoldout(readings: Readings): Figures {
  const lines = corpusHoldout()
  const analysisOf = ({ text, context }: HoldoutLine) => readings.of(text, context)
  const pauses = holdoutPauses(readings)
  const harmful = pauses.filter((row) => row.isPositive)
  const benign = pauses.filter((row) => !row.isPositive)
  const isOver = (row: Scored): boolean => row.score >= readings.thresholds.pause
  const rightTargets = lines.filter((line) => analysisOf(line).target === line.target)
  const unread = lines.filter((line) => analysisOf(line).unsupported !== undefined)
  const figures: Figures = {
    'holdout/pause-auc': bootstrap(pauses, auc),
    'holdout/pause-recall': wilson(harmful.filter(isOver).length, harmful.length),
    'holdout/pause-false': wilson(benign.filter(isOver).length, benign.length),
    'holdout/target-accuracy': wilson(rightTargets.length, lines.length),
    'holdout/language-und-or-other': wilson(unread.length, lines.length),
  }
  for (const attribute of attributeIds) {
    const rows = holdoutScores(readings, attribute)
    const group = (harmAttributes as readonly string[]).includes(attribute) ? 'harm' : 'kind'
    if (rows) figures[`holdout/${group}-auc/${attribute}`] = bootstrap(rows, auc)
  }
  for (const [file, some] of Map.groupBy(pauses, (row) => row.file))
    figures[`holdout/pause-auc/${file}`] = bootstrap(some, auc)
  return figures
}
