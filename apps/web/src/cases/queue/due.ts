const hourMs = 3_600_000

/** How soon somebody should look, in four steps that have words. */
export type Due = 'overdue' | 'within-hours' | 'today' | 'in-days'

/**
 * How soon somebody should look.
 *
 * @param dueAt ISO 8601
 */
export const dueOf = (dueAt: string, now: Date): { readonly due: Due; readonly hours: number } => {
  const leftMs = Date.parse(dueAt) - now.getTime()
  const hours = Math.ceil(Math.abs(leftMs) / hourMs)
  if (leftMs <= 0) return { due: 'overdue', hours }
  if (hours <= 6) return { due: 'within-hours', hours }
  return { due: hours <= 24 ? 'today' : 'in-days', hours }
}
