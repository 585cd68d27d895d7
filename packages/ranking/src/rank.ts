import type { PlaceReason } from '@hearth/contract'
import type { Candidate, Ranked, RankOptions } from './candidate.ts'
import type { CommonGround } from './common-ground.ts'
import { liftUnseen } from './lift-unseen.ts'
import { fewRaters, type Standing, takeStandings } from './standing.ts'

/** Common ground within one step is the same, so that a single reaction does not make a list jump. */
const step = 0.02
/** In an early order nobody stands more than twice this many places from Newest. */
const earlyPlaces = 1.5

/**
 * Orders candidate posts, best first; the same for everybody.
 *
 * @param candidates at most 1,000, each id once; not changed
 * @param options.now the instant ages are measured from
 * @returns every post once, with `score` in [0, 1] and its `reasons`; ties fall to the newer, then to the id, so the order is repeatable
 * @throws RangeError if a weight or half-life is negative or not finite
 * Source: docs/adr/0007-common-ground-order.md (formula and studies)
 */
export function rank(candidates: readonly Candidate[], options: RankOptions): Ranked[] {
  assertWeight(options.wordingWeight ?? 1)
  assertWeight(options.ageHalfLifeHours ?? 1)
  const standings = takeStandings(candidates, options)
  if (options.order === 'newest') return standings.map((each) => ranked(each, [{ id: 'newest', values: {} }]))
  if (options.order === 'oldest') {
    return [...standings].reverse().map((each) => ranked(each, [{ id: 'oldest', values: {} }]))
  }
  const voices = new Set(candidates.flatMap((candidate) => candidate.votes.map((vote) => vote.by)))
  const key = voices.size < fewRaters ? earlyKey : groundKey
  const keys = new Map(standings.map((each) => [each, key(each)]))
  const sorted = [...standings].sort((a, b) => (keys.get(b) ?? 0) - (keys.get(a) ?? 0) || a.newestPlace - b.newestPlace)
  return liftUnseen(sorted).map(({ standing, isLifted }, index) =>
    ranked(standing, placeReasons(standing, isLifted, index + 1)),
  )
}

const groundKey = (each: Standing): number =>
  Math.round(Math.log(each.ground.balance) / step) * step + each.chance + each.age

/** Mostly newest first; wording and the first voices move a post by a place or so. */
const earlyKey = (each: Standing): number =>
  earlyPlaces * Math.max(-1, Math.min(1, (each.ground.balance - 0.5) / 0.3)) - each.newestPlace

const placeReasons = (each: Standing, isLifted: boolean, place: number): PlaceReason[] => {
  const { ground } = each
  const terms = {
    place,
    newestPlace: each.newestPlace,
    balance: round(ground.balance),
    wording: round(each.wording),
    chance: round(each.chance),
    age: round(each.age),
    raters: ground.raters,
    respects: ground.respects,
  }
  const isAcross = ground.groups.length > 1 && ground.groups.every((group) => group.raters >= fewRaters)
  const why: PlaceReason = isAcross
    ? { id: 'respected-across-groups', values: { ...terms, ...groupTerms(ground) } }
    : { id: ground.raters >= fewRaters && ground.respects > 0 ? 'respected' : 'few-votes', values: terms }
  return isLifted ? [{ id: 'looking-for-readers', values: { place } }, why] : [why]
}

const groupTerms = (ground: CommonGround): Record<string, number> =>
  Object.fromEntries(
    ground.groups.flatMap((group, index) => [
      [`raters${index + 1}`, group.raters],
      [`respects${index + 1}`, group.respects],
    ]),
  )

const ranked = (each: Standing, reasons: readonly PlaceReason[]): Ranked => ({
  id: each.candidate.id,
  score: each.ground.balance,
  reasons,
})

const round = (value: number): number => Math.round(value * 1000) / 1000

const assertWeight = (value: number): void => {
  if (!Number.isFinite(value) || value < 0) throw new RangeError('a weight is a finite number from 0 up')
}
