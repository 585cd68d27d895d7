import { quantileTable } from './quantiles.ts'
import type { ScorePair } from './score-pair.ts'

/** Comments that lie close together, drawn as one dot at their mean. Both scores in [0, 1]. */
export interface Dot {
  readonly theirs: number
  readonly ours: number
  readonly comments: number
}

export interface ScorePlot {
  /** At most `cells` × `cells`, however many comments there are. */
  readonly dots: readonly Dot[]
  /** Each old score, and the score of ours that as many comments reach: read a threshold off it. Rising. */
  readonly curve: readonly { readonly theirs: number; readonly ours: number }[]
}

/** Every hundredth, and finer where the few that are flagged lie. */
const steps: readonly number[] = [
  ...Array.from({ length: 99 }, (_, index) => index / 100),
  ...Array.from({ length: 21 }, (_, index) => (980 + index) / 1000),
]

/**
 * What a picture of two scores needs, as numbers: whoever draws it chooses ink and size.
 *
 * @param cells into how many parts each axis is cut
 */
export function plotScores(pairs: readonly ScorePair[], cells = 40): ScorePlot {
  if (pairs.length === 0) return { dots: [], curve: [] }
  const found = new Map<number, { theirs: number; ours: number; comments: number }>()
  const cellOf = (score: number): number => Math.min(cells - 1, Math.floor(score * cells))
  for (const { theirs, ours } of pairs) {
    const cell = cellOf(theirs) * cells + cellOf(ours)
    const dot = found.get(cell)
    if (dot === undefined) found.set(cell, { theirs, ours, comments: 1 })
    else {
      dot.theirs += theirs
      dot.ours += ours
      dot.comments += 1
    }
  }
  const dots = [...found.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, { theirs, ours, comments }]) => ({ theirs: theirs / comments, ours: ours / comments, comments }))
  return { dots, curve: quantileTable(pairs, steps).map(({ theirs, ours }) => ({ theirs, ours })) }
}
