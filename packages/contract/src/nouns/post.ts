import Type from 'typebox'
import { Instant, idOf, nullable, oneOf, type PostId, type SpaceId } from '../primitives.ts'
import { replyAudiences } from './boundary.ts'
import { PostImage } from './image.ts'
import { Wait } from './newcomer.ts'
import { PersonRef } from './person.ts'
import { Preview } from './preview.ts'
import { ReactionSummary } from './reaction.ts'

/**
 * Who can see a post. `held`: waiting for a look; `hidden`: folded behind a click, with the reason; `removed`: its text
 * is for its author and moderators only; `deleted`: its author took it away, no text remains.
 */
export const visibilities = ['visible', 'held', 'hidden', 'removed', 'deleted'] as const
export type Visibility = (typeof visibilities)[number]

export const PostText = Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S' })
export const PostTitle = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' })

/** Published text: a thread's opener (`parentId` null, has a title) or a reply. */
export const Post = Type.Object({
  id: idOf<PostId>(),
  spaceId: idOf<SpaceId>(),
  threadId: idOf<PostId>(),
  parentId: nullable(idOf<PostId>()),
  author: nullable(PersonRef),
  title: nullable(PostTitle),
  /** Markdown as written; null where this reader may not see it. */
  text: nullable(Type.String()),
  /** Safe HTML made by the server; null with `text`. */
  html: nullable(Type.String()),
  /** The pictures beside its words that this reader may see. */
  images: Type.Array(PostImage),
  /** What pages that it links to say of themselves. */
  previews: Type.Array(Preview),
  visibility: oneOf(visibilities),
  /** Only while it is held, for its author and for moderators: why, and how long that usually takes. */
  wait: Type.Optional(Wait),
  publishedAt: Instant,
  editedAt: nullable(Instant),
  /** Version number, 1 when first published; sent back with an edit. */
  version: Type.Integer({ minimum: 1 }),
  isClosed: Type.Boolean({ description: 'The thread takes no more replies.' }),
  replyCount: Type.Integer({ minimum: 0 }),
  lastReplyAt: nullable(Instant),
  reactions: ReactionSummary,
  /** True where I muted or blocked its author: shown folded, one click away. */
  isMuted: Type.Boolean(),
  /** True where it holds a word that I asked not to see: shown folded, one click away. */
  hasHiddenWord: Type.Boolean(),
  /** Who may answer, for its author alone; null for everybody else, who learns no more than `may.reply`. */
  repliesFrom: nullable(oneOf(replyAudiences)),
  /** The decision behind a limit, where there is one. */
  decisionId: nullable(Type.String()),
  may: Type.Object({
    edit: Type.Boolean(),
    delete: Type.Boolean(),
    reply: Type.Boolean(),
    react: Type.Boolean(),
    report: Type.Boolean(),
    thank: Type.Boolean(),
    takeBackUntil: nullable(Instant),
  }),
})
export type Post = Type.Static<typeof Post>

export const PostVersion = Type.Object({
  version: Type.Integer({ minimum: 1 }),
  title: nullable(PostTitle),
  text: Type.String(),
  html: Type.String(),
  writtenAt: Instant,
})
export type PostVersion = Type.Static<typeof PostVersion>
