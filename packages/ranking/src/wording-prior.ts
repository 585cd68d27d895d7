import type { AttributeId } from '@hearth/contract'
import type { Candidate } from './candidate.ts'

/**
 * What the wording alone lends a post before people have spoken. Length, profanity, `toxicity` and
 * `severe-toxicity` are left out on purpose: they follow dialect and temper, not what a reader gains.
 */
const lifts: readonly AttributeId[] = [
  'reasoning',
  'curiosity',
  'nuance',
  'personal-story',
  'compassion',
  'respect',
  'helpfulness',
]
const attacks: readonly AttributeId[] = ['insult', 'threat', 'identity-attack', 'demeaning', 'exclusion']

/** One attribute moves .5 to .62, several together to the upper bound: a mix, since one alone reads as artificial. */
const liftWeight = 0.5
/** A certain attack is worth less than any reaction can mend in a day, yet stays above the lower bound's zero. */
const attackWeight = 3
/** Below this a suspicion counts for nothing: a cry for help that is half taken for an insult must not sink. */
const attackFrom = 0.7

/**
 * The wording's part, in [.2, .8]; .5 where nothing is known. The bounds keep it an opening bid that a few people
 * outweigh: attacks belong before a moderator with a stated reason, not silently at the bottom.
 */
export function wordingPrior(scores: Candidate['scores'], weight = 1): number {
  const lift = lifts.reduce((sum, attribute) => sum + probability(scores?.[attribute]), 0)
  const attack = Math.max(0, attackProbability(scores) - attackFrom) / (1 - attackFrom)
  const drive = liftWeight * lift - attackWeight * attack
  return Math.min(0.8, Math.max(0.2, 1 / (1 + Math.exp(-weight * drive))))
}

/** Whether the words are likely an attack on somebody. */
export function isLikelyAttack(scores: Candidate['scores']): boolean {
  return attackProbability(scores) >= attackFrom
}

const attackProbability = (scores: Candidate['scores']): number =>
  Math.max(...attacks.map((attribute) => probability(scores?.[attribute])))

const probability = (value: number | undefined): number =>
  value === undefined || Number.isNaN(value) ? 0 : Math.min(1, Math.max(0, value))
