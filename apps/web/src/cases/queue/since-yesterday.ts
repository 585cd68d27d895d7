import type { Appeal, CaseSummary, Decision } from '@hearth/contract'

const dayMs = 24 * 3_600_000

export interface News {
  /** Cases that came in during the last day and still wait. */
  readonly cameIn: number
  /** Decisions of all moderators together; never counted by person. */
  readonly decided: number
  readonly reversed: number
  /** Appeals filed during the last day that still wait. */
  readonly appeals: number
}

/**
 * What happened during the last day.
 *
 * @param now the instant the day is measured back from
 */
export const newsOf = (
  known: {
    readonly cases: readonly Pick<CaseSummary, 'openedAt'>[]
    readonly decisions: readonly Pick<Decision, 'decidedAt' | 'reverses'>[]
    readonly appeals: readonly Pick<Appeal, 'filedAt' | 'state'>[]
  },
  now: Date,
): News => {
  const isNew = (instant: string) => now.getTime() - Date.parse(instant) < dayMs
  const decisions = known.decisions.filter((one) => isNew(one.decidedAt))
  return {
    cameIn: known.cases.filter((one) => isNew(one.openedAt)).length,
    decided: decisions.filter((one) => one.reverses === null).length,
    reversed: decisions.filter((one) => one.reverses !== null).length,
    appeals: known.appeals.filter((one) => one.state === 'open' && isNew(one.filedAt)).length,
  }
}
