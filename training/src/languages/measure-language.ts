import type { AttributeId } from '@hearth/contract'
import { createLanguageModel } from '../../../packages/analysis/src/languages/language-model.ts'
import type { LanguageRow } from '../../languages/language-set.ts'

/** How one head does on rows that were kept apart. */
export interface HeadFigures {
  readonly rows: number
  /** Area under the ROC curve. */
  readonly auc: number
  /** Share of harmless rows at or above the threshold, and of harmful ones. */
  readonly false: number
  readonly recall: number
}

/** What a model must reach on rows kept apart before it ships. */
export const gate = { leastAuc: 0.8, mostFalse: 0.01 } as const

/** Every head of a model on the rows kept apart, read as the reader reads them. */
export function measureLanguage(bytes: Uint8Array, rows: readonly LanguageRow[]): Record<string, HeadFigures> {
  const model = createLanguageModel(bytes)
  const read = rows
    .filter(({ part }) => part === 'holdout')
    .map(({ text, labels }) => ({ labels, scores: model.score(text) }))
  return Object.fromEntries(
    (Object.entries(model.thresholds) as [AttributeId, number][]).map(([head, threshold]) => {
      const scored = read.flatMap(({ labels, scores }) =>
        labels[head] === undefined ? [] : [{ isHarm: labels[head], score: scores[head] ?? 0 }],
      )
      const share = (isHarm: boolean): number => {
        const some = scored.filter((one) => one.isHarm === isHarm)
        return some.filter(({ score }) => score >= threshold).length / some.length
      }
      return [head, { rows: scored.length, auc: areaOf(scored), false: share(false), recall: share(true) }]
    }),
  )
}

export const passes = ({ auc, false: wrong }: HeadFigures): boolean => auc >= gate.leastAuc && wrong <= gate.mostFalse

/** By ranks; ties count half. */
function areaOf(scored: readonly { readonly isHarm: boolean; readonly score: number }[]): number {
  const sorted = scored.toSorted((one, other) => one.score - other.score)
  let sum = 0
  let harmful = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && sorted[to]?.score === sorted[from]?.score) to++
    const rank = (from + to + 1) / 2
    for (let at = from; at < to; at++) {
      if (sorted[at]?.isHarm !== true) continue
      sum += rank
      harmful++
    }
    from = to
  }
  return (sum - (harmful * (harmful + 1)) / 2) / (harmful * (sorted.length - harmful))
}
