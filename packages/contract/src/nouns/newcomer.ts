import Type from 'typebox'
import { Instant, nullable, oneOf } from '../primitives.ts'

/**
 * Why a post waits until a moderator has looked. `newcomer`: among the first posts of somebody new; `storm`: somebody new,
 * while a storm lasts; `links`: more links than somebody new may post at once; `same-words`: somebody new with words that
 * were said by somebody else today; `reader`: the server's own reading, where the space lets it hold posts.
 */
export const waitReasons = ['newcomer', 'storm', 'links', 'same-words', 'reader'] as const
export type WaitReason = (typeof waitReasons)[number]

/** For its author and for moderators: why a post waits, and how long that usually takes here. */
export const Wait = Type.Object({
  because: oneOf(waitReasons),
  /** Half of the last posts that waited were looked at within so many minutes; null while too few were. */
  usualMinutes: nullable(Type.Integer({ minimum: 1 })),
})
export type Wait = Type.Static<typeof Wait>

/** What a space asks of whoever is new. Everybody who reads the space may know it. */
export const NewcomerSettings = Type.Object({
  /** So many first posts of a member wait for a look; 0: none. */
  firstPosts: Type.Integer({ minimum: 0, maximum: 10 }),
  /** A post by somebody new with more links than this waits; null: no limit. */
  maxLinks: nullable(Type.Integer({ minimum: 0, maximum: 20 })),
  /** How often a member may post the same long text within a day; null: no limit. */
  maxRepeats: nullable(Type.Integer({ minimum: 1, maximum: 10 })),
  /** Whether a browser does a small sum first: for reports without an account and for accounts without an invitation. */
  asksProof: Type.Boolean(),
})
export type NewcomerSettings = Type.Static<typeof NewcomerSettings>

/** The longest storm, in hours, and the longest time between two posts of one member, in minutes. */
export const maxStormHours = 72
export const maxStormGap = 60

/** A hard day: everybody posts more slowly and whoever is new waits for a look, until it ends. Shown to everybody. */
export const Storm = Type.Object({
  startedAt: Instant,
  endsAt: Instant,
  /** So many minutes pass between two posts of one member; moderators, who calm things, are free of it. */
  gapMinutes: Type.Integer({ minimum: 1, maximum: maxStormGap }),
})
export type Storm = Type.Static<typeof Storm>

/** A small sum for a browser, as ALTCHA writes it; it goes back, solved, as `proof`. */
export const ProofChallenge = Type.Object({
  parameters: Type.Object({
    algorithm: Type.String(),
    nonce: Type.String(),
    salt: Type.String(),
    cost: Type.Integer(),
    keyLength: Type.Integer(),
    keyPrefix: Type.String(),
    data: Type.Record(Type.String(), Type.Union([Type.String(), Type.Number(), Type.Boolean(), Type.Null()])),
  }),
  signature: Type.String(),
})
export type ProofChallenge = Type.Static<typeof ProofChallenge>

/** What a proof is for. One for a report opens no account. */
export const proofPurposes = ['report', 'sign-up'] as const
export type ProofPurpose = (typeof proofPurposes)[number]

/** The solved sum: JSON of challenge and solution, in base64. */
export const Proof = Type.String({ minLength: 1, maxLength: 2000 })
