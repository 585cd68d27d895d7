import type { Figures, Floor, Rows } from './results.ts'

/** What the reader should reach, on this repository's rows; `next` is the mark after that. */
export interface Mark {
  readonly figure: string
  readonly rows: Rows
  readonly least?: number
  readonly most?: number
  readonly next?: number
}

const plainHarm = ['direct-insult', 'direct-threat', 'identity-attack', 'exclusion'] as const

/** The marks, in the order that the report tells them. Public test sets that are kept apart have proxies here. */
export const marks: readonly Mark[] = [
  { figure: 'pause/recall', rows: 'committed', least: 0.74, next: 0.82 },
  ...plainHarm.map((name): Mark => ({ figure: `pause/recall/${name}`, rows: 'committed', least: 0.82, next: 0.9 })),
  { figure: 'pause/worst-recall', rows: 'committed', least: 0.55, next: 0.65 },
  { figure: 'pause/auc', rows: 'committed', least: 0.965 },
  { figure: 'pause/false', rows: 'committed', most: 0.03 },
  { figure: 'pause/worst-false', rows: 'committed', most: 0.08 },
  { figure: 'stings/f1-harmful', rows: 'committed', least: 0.6 },
  { figure: 'identity/unmoved', rows: 'committed', least: 0.95 },
  { figure: 'kind/worst-auc', rows: 'committed', least: 0.93 },
  { figure: 'distress/crisis/recall', rows: 'committed', least: 0.9 },
  { figure: 'distress/crisis/false', rows: 'committed', most: 0.02 },
  { figure: 'distress/support/recall', rows: 'committed', least: 0.85 },
  { figure: 'distress/support/false', rows: 'committed', most: 0.05 },
  { figure: 'considerate/right', rows: 'committed', least: 0.95 },
  { figure: 'considerate/found', rows: 'committed', least: 0.95 },
  { figure: 'considerate/fired', rows: 'committed', most: 0.02 },
  { figure: 'languages/told', rows: 'committed', least: 0.9 },
  { figure: 'cascade/suites/equal', rows: 'committed', least: 0.995 },
  { figure: 'shared/auc/wikipedia-talk/toxicity', rows: 'shared-data', least: 0.83, next: 0.86 },
  { figure: 'shared/wikipedia-talk/recall-at-0.5%-false', rows: 'shared-data', least: 0.28, next: 0.35 },
  { figure: 'shared/auc/jigsaw/toxicity', rows: 'shared-data', least: 0.975 },
  { figure: 'ordinary/goemotions', rows: 'shared-data', most: 0.005 },
  { figure: 'ordinary/wikipedia-talk', rows: 'shared-data', most: 0.005 },
  { figure: 'ordinary/positive-frames', rows: 'shared-data', most: 0.005 },
  { figure: 'shared/stings/toxic-spans-test', rows: 'shared-data', least: 0.66 },
  { figure: 'shared/f1/goemotions/gratitude', rows: 'shared-data', least: 0.92 },
  { figure: 'shared/f1/goemotions/appreciation', rows: 'shared-data', least: 0.71 },
  { figure: 'shared/f1/goemotions/compassion', rows: 'shared-data', least: 0.44 },
  { figure: 'shared/f1/goemotions/curiosity', rows: 'shared-data', least: 0.59 },
  { figure: 'shared/auc/tydip-test/respect', rows: 'shared-data', least: 0.87 },
  { figure: 'cascade/ordinary/equal', rows: 'shared-data', least: 0.995 },
]

/** How far figures come: not measured, short of the mark, at it, or at the one after. */
export type Reach = 'unknown' | 'short' | 'reached' | 'beyond'

export function reachOf({ figure: name, least, most, next }: Mark, figures: Figures): Reach {
  const figure = figures[name]
  if (!figure) return 'unknown'
  const isAt = (mark: number): boolean => (least === undefined ? figure.value <= mark : figure.value >= mark)
  if (next !== undefined && isAt(next)) return 'beyond'
  return isAt((least ?? most) as number) ? 'reached' : 'short'
}

/** The marks that figures reach, as floors: the higher of two where both are reached. */
export function reachedFloors(figures: Figures, rows: Rows): Floor[] {
  return marks.flatMap((mark) => {
    if (mark.rows !== rows) return []
    const reach = reachOf(mark, figures)
    if (reach === 'unknown' || reach === 'short') return []
    const value = (reach === 'beyond' ? mark.next : undefined) ?? ((mark.least ?? mark.most) as number)
    return [{ figure: mark.figure, ...(mark.least === undefined ? { most: value } : { least: value }) }]
  })
}

/** Floors of several origins; of two on the same figure the stricter one holds. */
export function strictest(floors: readonly Floor[]): Floor[] {
  const kept = new Map<string, Floor>()
  for (const floor of floors) {
    const other = kept.get(floor.figure)
    const isStricter =
      !other || (floor.least ?? 0) > (other.least ?? 0) || (floor.most ?? Infinity) < (other.most ?? Infinity)
    if (isStricter) kept.set(floor.figure, { ...other, ...floor })
  }
  return [...kept.values()]
}
