import type { AttributeId, FeedOrder, PlaceReason } from '@hearth/contract'

/**
 * One person's voice on one post. 1: respected it (any of the three reactions); 0: said in private that it is not
 * constructive. Not reacting is no vote.
 */
export interface Vote {
  readonly by: string
  readonly value: 0 | 1
}

/** A published post that stands for a place. */
export interface Candidate {
  readonly id: string
  /** ISO 8601, UTC. */
  readonly publishedAt: string
  /** Calibrated probabilities of the server's own reading, where it read the post. */
  readonly scores?: { readonly [attribute in AttributeId]?: number }
  /** A person's second vote on the same post is ignored. */
  readonly votes: readonly Vote[]
  /** How often it was shown, where that is counted; else the number of its votes stands in. */
  readonly exposure?: number
}

/** What is known about somebody who votes, from the whole space and never from this list's outcome. */
export interface Rater {
  /** Votes in the last 28 days; 0 or more. */
  readonly recentVotes?: number
  /** How many people vote as one with them, themselves included; 1 or more. See `findRings`. */
  readonly ringSize?: number
  /** A group of people who vote alike. Unnamed; only given where groups are real (docs/adr/0007). */
  readonly group?: string
}

export interface RankOptions {
  readonly order: FeedOrder
  /** The instant that ages and the day's chance are measured from: ISO 8601, UTC. */
  readonly now: string
  /** What is ordered: the id of a thread or space. Part of the day's chance, so that lists do not move alike. */
  readonly list: string
  readonly raters?: ReadonlyMap<string, Rater>
  /** After this many hours a post needs twice the common ground to keep its place. Left out: age does not count. */
  readonly ageHalfLifeHours?: number
  /** How much the wording counts before people have spoken: 1 as designed, 0 not at all. */
  readonly wordingWeight?: number
}

/** A place and why. `score` is the common ground of the post, in [0, 1], whatever the order. */
export interface Ranked {
  readonly id: string
  readonly score: number
  readonly reasons: readonly PlaceReason[]
}
