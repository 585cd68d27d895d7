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

/**
 * The wording's part, in [.2, .8]; .5 where nothing is known. The bounds keep it an opening bid that a few people
 * outweigh: attacks belong before a moderator with a stated reason, not silently at the bottom.
 */
export function wordingPrior(scores: Candidate['scores'], weight = 1): number {
  const lift = lifts.reduce((sum, attribute) => sum + probability(scores?.[attribute]), 0)
  const drive = liftWeight * lift - attackWeight * attackProbability(scores)
  return Math.min(0.8, Math.max(0.2, 1 / (1 + Math.exp(-weight * drive))))
}

/** The likeliest kind of attack, in [0, 1]. */
export function attackProbability(scores: Candidate['scores']): number {
  return Math.max(...attacks.map((attribute) => probability(scores?.[attribute])))
}

const probability = (value: number | undefined): number =>
  value === undefined || Number.isNaN(value) ? 0 : Math.min(1, Math.max(0, value))
