import type { Candidate, RankOptions } from './candidate.ts'
import { type CommonGround, commonGround } from './common-ground.ts'
import { dayChance } from './day-chance.ts'
import { raterWeights } from './rater-weights.ts'
import { isLikelyAttack, wordingPrior } from './wording-prior.ts'

/** Fewer raters than this in a list, or behind a post, say too little to be called anybody's ground. */
export const fewRaters = 5
/** How far chance may carry: near-equals swap, a clear difference stays. */
const chanceWeight = 0.15

/** A candidate with all that decides its place. */
export interface Standing {
  readonly candidate: Candidate
  readonly ground: CommonGround
  readonly wording: number
  readonly chance: number
  readonly age: number
  readonly newestPlace: number
  readonly isUnseen: boolean
}

/** Takes every candidate's standing, newest first. */
export const takeStandings = (candidates: readonly Candidate[], options: RankOptions): Standing[] => {
  const weights = raterWeights(candidates, options.raters)
  const groups = [...new Set([...(options.raters?.values() ?? [])].flatMap((rater) => rater.group ?? []))].sort()
  const now = Date.parse(options.now)
  const day = options.now.slice(0, 10)
  const newest = [...candidates].sort(
    (a, b) => Date.parse(b.publishedAt) - Date.parse(a.publishedAt) || (a.id < b.id ? 1 : -1),
  )
  return newest.map((candidate, index) => {
    const wording = wordingPrior(candidate.scores, options.wordingWeight)
    const ageHours = Math.max(0, now - Date.parse(candidate.publishedAt)) / 3_600_000
    const ground = commonGround(candidate, wording, weights, options.raters, groups)
    return {
      candidate,
      ground,
      wording,
      chance: chanceWeight * dayChance(options.list, candidate.id, day),
      age: options.ageHalfLifeHours ? (-Math.LN2 * ageHours) / options.ageHalfLifeHours : 0,
      newestPlace: index + 1,
      isUnseen: ground.raters < fewRaters && !isLikelyAttack(candidate.scores),
    }
  })
}
