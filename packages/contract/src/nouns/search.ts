import Type from 'typebox'
import { nullable } from '../primitives.ts'
import { Span } from '../span.ts'
import { Post } from './post.ts'

/** `best`: what speaks most about it first; `newest`: by time. */
export const searchOrders = ['best', 'newest'] as const
export type SearchOrder = (typeof searchOrders)[number]

/** Plain text and where in it a search found something: sorted, not overlapping. Never HTML. */
export const MarkedText = Type.Object({ text: Type.String(), marks: Type.Array(Span) })
export type MarkedText = Type.Static<typeof MarkedText>

/** One post that a search found. */
export const SearchHit = Type.Object({
  post: Post,
  /** The title of its thread; null where this reader may not see it. */
  title: nullable(MarkedText),
  /** Its words around what was found; null where it is shown folded. */
  excerpt: nullable(MarkedText),
})
export type SearchHit = Type.Static<typeof SearchHit>
