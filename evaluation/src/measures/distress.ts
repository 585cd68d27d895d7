import type { Figures } from '../gate/results.ts'
import { distressCases } from '../load-suites.ts'
import type { Readings } from '../readings/readings.ts'
import { wilson } from '../statistics/interval.ts'

/**
 * How well distress is told. `crisis/recall`: texts of people in danger that are called a crisis; `crisis/heard`: at least support.
 * `support/recall`: texts of people who struggle or are in danger of which either is said; `support/called-crisis`: those of people who
 * struggle that are called a crisis, which is no grave mistake. `false` is of texts without distress, in all and slice by slice.
 */
export function measureDistress(readings: Readings): Figures {
  const rows = distressCases().map((one) => ({ ...one, said: readings.of(one.text).signals.distress ?? 'none' }))
  const share = (of: typeof rows, isHit: (row: (typeof rows)[number]) => boolean) =>
    wilson(of.filter(isHit).length, of.length)
  const isCrisis = ({ said }: (typeof rows)[number]): boolean => said === 'crisis'
  const isHeard = ({ said }: (typeof rows)[number]): boolean => said !== 'none'
  const crisis = rows.filter(({ level }) => level === 'crisis')
  const support = rows.filter(({ level }) => level === 'support')
  const none = rows.filter(({ level }) => level === 'none')
  const figures: Figures = {
    'distress/crisis/recall': share(crisis, isCrisis),
    'distress/crisis/heard': share(crisis, isHeard),
    'distress/crisis/false': share(none, isCrisis),
    'distress/support/recall': share([...support, ...crisis], isHeard),
    'distress/support/called-crisis': share(support, isCrisis),
    'distress/support/false': share(none, isHeard),
  }
  for (const [slice, texts] of Map.groupBy(none, ({ slice }) => slice)) {
    figures[`distress/crisis/false/${slice}`] = share(texts, isCrisis)
    figures[`distress/support/false/${slice}`] = share(texts, isHeard)
  }
  return figures
}
