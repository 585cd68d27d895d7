import Type from 'typebox'
import { Instant, idOf, nullable, type PostId } from '../primitives.ts'

/** How far I have read a thread. Only I see it. */
export const Bookmark = Type.Object({
  threadId: idOf<PostId>(),
  /** When the last post that I have read was published; null where I have not begun. */
  readTo: nullable(Instant),
  /** Replies by others since then, at most 100; 0 where I have not begun: everything is new then, and nothing needs a mark. */
  newReplies: Type.Integer({ minimum: 0, maximum: 100 }),
  /** Where to go on reading. */
  firstNewId: nullable(idOf<PostId>()),
})
export type Bookmark = Type.Static<typeof Bookmark>
