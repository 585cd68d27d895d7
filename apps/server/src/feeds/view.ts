import type { FeedItem, PlaceReason, Post } from '@hearth/contract'

/** Figures from which one could tell how many reacted. */
const tallies: readonly RegExp[] = [/^raters\d*$/, /^respects\d*$/, /^balance$/]

/** A post at its place. Nobody is swayed by a number: how many reacted is left out until one has reacted oneself. */
export const toFeedItem = (post: Post, reasons: readonly PlaceReason[]): FeedItem => ({
  post,
  reasons: post.reactions.counts === null ? reasons.map(withoutTallies) : [...reasons],
})

const withoutTallies = (reason: PlaceReason): PlaceReason => ({
  ...reason,
  values: Object.fromEntries(
    Object.entries(reason.values).filter(([name]) => !tallies.some((tally) => tally.test(name))),
  ),
})
