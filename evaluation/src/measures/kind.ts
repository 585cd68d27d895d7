import { kindAttributes } from '@hearth/contract'
import type { Figures } from '../gate/results.ts'
import { kindCases } from '../load-suites.ts'
import type { Readings } from '../readings/readings.ts'
import { auc } from '../statistics/auc.ts'
import { bootstrap, type Figure } from '../statistics/interval.ts'

/** Each kind attribute against what only looks like it; `kind/worst-auc` is that of the worst. */
export function measureKind(readings: Readings): Figures {
  const cases = kindCases()
  const each = kindAttributes.map((attribute): [string, Figure | null] => {
    const rows = cases
      .filter((one) => one.attribute === attribute)
      .map(({ text, holds }) => ({ score: readings.of(text).scores?.[attribute] ?? 0, isPositive: holds }))
    return [`kind/auc/${attribute}`, bootstrap(rows, auc)]
  })
  const worst = each.reduce((a, b) => (a[1] && b[1] && b[1].value < a[1].value ? b : a))
  return { 'kind/worst-auc': worst[1], ...Object.fromEntries(each) }
}
