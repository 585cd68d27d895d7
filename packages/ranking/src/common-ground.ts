import type { Candidate, Rater } from './candidate.ts'

/** The wording counts as much as this many full voices. */
const priorVoices = 4
/** Fewer raters than this on a side, and the balance between sides is blended with everybody's view. */
const ratersForBalance = 3

/** How one group sees a post. */
export interface GroupView {
  readonly raters: number
  readonly respects: number
}

/** The common ground of a post: `balance` in [.05, .95], and who spoke. */
export interface CommonGround {
  readonly balance: number
  readonly raters: number
  readonly respects: number
  /** One entry a group, largest first; a single one where groups are unknown. */
  readonly groups: readonly GroupView[]
}

/**
 * What people who usually disagree both respect: the geometric mean of each group's smoothed share of respect, so that
 * each group counts the same however large it is.
 *
 * @param groups ids of all groups of this list; empty or one: everybody is one group
 * @param prior the wording's part, in [.2, .8]
 * Source: docs/adr/0007-common-ground-order.md
 */
export function commonGround(
  candidate: Candidate,
  prior: number,
  weights: ReadonlyMap<string, number>,
  raters: ReadonlyMap<string, Rater> = new Map(),
  groups: readonly string[] = [],
): CommonGround {
  const votes = [...new Map([...candidate.votes].reverse().map((vote) => [vote.by, vote])).values()]
  const view = (some: typeof votes) => {
    const said = some.reduce((sum, vote) => sum + (weights.get(vote.by) ?? 0), 0)
    const respected = some.reduce((sum, vote) => sum + vote.value * (weights.get(vote.by) ?? 0), 0)
    return {
      raters: some.length,
      respects: some.filter((vote) => vote.value === 1).length,
      share: Math.min(0.95, Math.max(0.05, (respected + priorVoices * prior) / (said + priorVoices))),
    }
  }
  const all = view(votes)
  if (groups.length < 2) return { balance: all.share, raters: all.raters, respects: all.respects, groups: [all] }
  const views = groups.map((group) => view(votes.filter((vote) => raters.get(vote.by)?.group === group)))
  const trust = Math.min(1, Math.min(...views.map((each) => each.raters)) / ratersForBalance)
  const logMean = views.reduce((sum, each) => sum + Math.log(each.share), 0) / views.length
  return {
    balance: Math.exp(trust * logMean + (1 - trust) * Math.log(all.share)),
    raters: all.raters,
    respects: all.respects,
    groups: views.sort((a, b) => b.raters - a.raters),
  }
}
