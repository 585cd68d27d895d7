import Type from 'typebox'
import { nullable, oneOf } from '../primitives.ts'
import { Post } from './post.ts'

export const feedOrders = ['newest', 'oldest', 'common-ground'] as const
export type FeedOrder = (typeof feedOrders)[number]

/** Why a post stands where it stands: a stable id and the figures its sentence needs. */
export const PlaceReason = Type.Object({
  id: Type.String({
    description: 'Such as newest, few-votes, respected-across-groups, respected, looking-for-readers, pinned.',
  }),
  values: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String()])),
})
export type PlaceReason = Type.Static<typeof PlaceReason>

export const FeedItem = Type.Object({ post: Post, reasons: Type.Array(PlaceReason) })
export type FeedItem = Type.Static<typeof FeedItem>

export const Feed = Type.Object({
  order: oneOf(feedOrders),
  items: Type.Array(FeedItem),
  next: nullable(Type.String()),
  /** Cursor of what stands before, where a list was opened in its middle; null at its beginning. */
  previous: nullable(Type.String()),
})
export type Feed = Type.Static<typeof Feed>
