import type { OutcomeTotal, OutcomeTotals, SpaceId } from '@hearth/contract'
import type { Db } from '../ground/db/database.ts'
import { countByWeek } from './store.ts'

/** No total below this is shown (CONTRACT §3). */
const fewest = 8
const dayMs = 86_400_000
/** Half a year, unless asked otherwise. */
const usualWeeks = 26

/**
 * Totals of outcomes over whole, finished weeks (Monday to Sunday, UTC).
 *
 * A week in which a reason and choice were counted fewer than eight times adds nothing to its total. So no two answers
 * can be subtracted to learn about a smaller group, and the running week cannot be watched as it grows.
 *
 * @param range days such as 2026-11-02; widened to nothing: only weeks that lie wholly inside count
 */
export const readOutcomes = async (
  { db }: { db: Db },
  input: { spaceId: SpaceId; from: string | undefined; to: string | undefined; now: Date },
): Promise<OutcomeTotals> => {
  const { from, to } = wholeWeeks(input)
  const rows = from > to ? [] : await countByWeek(db, input.spaceId, from, to)
  const totals = new Map<string, OutcomeTotal>()
  for (const { reason, choice, count } of rows) {
    const key = `${reason} ${choice}`
    const sum = (totals.get(key)?.count ?? 0) + (count < fewest ? 0 : count)
    totals.set(key, { reason, choice, count: sum === 0 ? null : sum })
  }
  return { from, to, totals: [...totals.values()] }
}

/** The first and last day of the whole finished weeks inside a range; `from` after `to` where there is none. */
export const wholeWeeks = (input: {
  from: string | undefined
  to: string | undefined
  now: Date
}): { from: string; to: string } => {
  const finished = mondayOf(input.now.getTime()) - dayMs
  const to = Math.min(finished, mondayOf(dayOf(input.to, finished) + dayMs) - dayMs)
  const from = dayOf(input.from, to - usualWeeks * 7 * dayMs + dayMs)
  return { from: toDay(mondayOf(from + 6 * dayMs)), to: toDay(to) }
}

const dayOf = (day: string | undefined, otherwise: number): number => {
  const at = day === undefined ? otherwise : Date.parse(`${day}T00:00:00.000Z`)
  return Number.isNaN(at) ? otherwise : at
}

/** Midnight (UTC) of the Monday on or before an instant. 1970-01-01 was a Thursday. */
const mondayOf = (at: number): number => {
  const days = Math.floor(at / dayMs)
  return (days - ((((days + 3) % 7) + 7) % 7)) * dayMs
}

const toDay = (at: number): string => new Date(at).toISOString().slice(0, 10)
