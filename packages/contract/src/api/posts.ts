import Type from 'typebox'
import { maxRepliers, RepliesFrom, replyAudiences } from '../nouns/boundary.ts'
import { Feed, feedOrders } from '../nouns/feed.ts'
import { ImageWish, maxImages } from '../nouns/image.ts'
import { Post, PostText, PostTitle, PostVersion } from '../nouns/post.ts'
import { ReactionSummary, reactionKinds } from '../nouns/reaction.ts'
import { maxTags, TagName } from '../nouns/tag.ts'
import { Thanks } from '../nouns/thanks.ts'
import { Id, Nothing, nullable, oneOf, PageQuery, pageOf } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const OnePost = Type.Object({ spaceId: Id, postId: Id })
const ReplyChoice = Type.Object({
  audience: oneOf(replyAudiences),
  /** Whom its author names, where the audience is `named`. */
  personIds: Type.Optional(Type.Array(Id, { maxItems: maxRepliers })),
})
const Images = Type.Array(ImageWish, { maxItems: maxImages })
const FeedQuery = Type.Object({ ...PageQuery.properties, order: Type.Optional(oneOf(feedOrders)) })

export const postsApi = {
  publishPost: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/posts',
    who: 'member',
    summary: 'Start a thread (with a title) or reply (with parentId).',
    params: InSpace,
    body: Type.Object({
      parentId: Type.Optional(nullable(Id)),
      title: Type.Optional(nullable(PostTitle)),
      text: PostText,
      /** Who may answer; everybody, unless said. */
      repliesFrom: Type.Optional(ReplyChoice),
      /** Pictures that I uploaded, in their order. */
      images: Type.Optional(Images),
      /** What a new thread is about. */
      tags: Type.Optional(Type.Array(TagName, { maxItems: maxTags })),
    }),
    response: Post,
    status: 201,
    isReplaySafe: true,
    perMinute: 20,
  }),
  readPost: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/posts/:postId',
    who: 'reader',
    summary: 'One post.',
    params: OnePost,
    response: Post,
  }),
  editPost: route({
    method: 'PATCH',
    path: '/api/spaces/:spaceId/posts/:postId',
    who: 'member',
    summary: 'Change my post; earlier versions stay readable.',
    params: OnePost,
    body: Type.Object({
      title: Type.Optional(PostTitle),
      text: PostText,
      version: Type.Integer({ minimum: 1 }),
      /** All its pictures in their order; those that are left out are gone. Without it they stay as they are. */
      images: Type.Optional(Images),
    }),
    response: Post,
    perMinute: 30,
  }),
  listPostVersions: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/posts/:postId/versions',
    who: 'reader',
    summary: 'How a post changed, newest first.',
    params: OnePost,
    response: Type.Object({ items: Type.Array(PostVersion) }),
  }),
  readRepliesFrom: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/posts/:postId/replies-from',
    who: 'member',
    summary: 'Who may answer my post. Only its author reads this.',
    params: OnePost,
    response: RepliesFrom,
  }),
  changeRepliesFrom: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/posts/:postId/replies-from',
    who: 'member',
    summary: 'Choose who may answer my post, at once; for the opener of a thread, the whole thread. Nobody is told.',
    params: OnePost,
    body: ReplyChoice,
    response: RepliesFrom,
  }),
  deletePost: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/posts/:postId',
    who: 'member',
    summary: 'Delete my post. No text remains.',
    params: OnePost,
    response: Nothing,
  }),
  takeBackPost: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/posts/:postId/take-back',
    who: 'member',
    summary: 'Within 30 seconds of sending: as if it had not been sent. The text comes back.',
    params: OnePost,
    response: Type.Object({ title: nullable(PostTitle), text: Type.String() }),
  }),
}

export const reactionsApi = {
  react: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/posts/:postId/reactions/:kind',
    who: 'member',
    summary: 'Respect, helped me, made me think.',
    params: Type.Object({ spaceId: Id, postId: Id, kind: oneOf(reactionKinds) }),
    response: Type.Unsafe<ReactionSummary>(ReactionSummary),
  }),
  unreact: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/posts/:postId/reactions/:kind',
    who: 'member',
    summary: 'Take a reaction back.',
    params: Type.Object({ spaceId: Id, postId: Id, kind: oneOf(reactionKinds) }),
    response: Type.Unsafe<ReactionSummary>(ReactionSummary),
  }),
}

export const feedsApi = {
  readFeed: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/feed',
    who: 'reader',
    summary: 'The threads of a space in an order, each place with its reason.',
    params: InSpace,
    query: FeedQuery,
    response: Feed,
  }),
  readThread: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/posts/:postId/thread',
    who: 'reader',
    summary:
      'A thread: its opener and its replies in an order, each place with its reason. Any post of the thread may be named.',
    params: OnePost,
    query: Type.Object({
      ...FeedQuery.properties,
      /** The first page is the one with the post that is named, wherever it stands. */
      isAround: Type.Optional(Type.Boolean()),
    }),
    response: Type.Object({ opener: Post, replies: Feed }),
  }),
}

export const thanksApi = {
  giveThanks: route({
    method: 'POST',
    path: '/api/spaces/:spaceId/thanks',
    who: 'member',
    summary: 'Thank a person: what they did, what it changed, what it meant. Private unless they show it.',
    params: InSpace,
    body: Type.Object({
      toPersonId: Id,
      postId: Type.Optional(nullable(Id)),
      act: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
      effect: Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' }),
      meaning: Type.Optional(Type.String({ maxLength: 500 })),
    }),
    response: Thanks,
    status: 201,
    isReplaySafe: true,
    perMinute: 20,
  }),
  listThanks: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/thanks',
    who: 'member',
    summary: 'Thanks that I received or gave.',
    params: InSpace,
    query: Type.Object({ ...PageQuery.properties, box: Type.Optional(oneOf(['received', 'given'] as const)) }),
    response: pageOf(Thanks),
  }),
  listShownThanks: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/people/:personId/thanks',
    who: 'reader',
    summary: 'Thanks that a person chose to show.',
    params: Type.Object({ spaceId: Id, personId: Id }),
    query: PageQuery,
    response: pageOf(Thanks),
  }),
  showThanks: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/thanks/:thanksId/shown',
    who: 'member',
    summary: 'The receiver shows thanks, or hides them again.',
    params: Type.Object({ spaceId: Id, thanksId: Id }),
    body: Type.Object({ isShown: Type.Boolean() }),
    response: Thanks,
  }),
  removeThanks: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/thanks/:thanksId',
    who: 'member',
    summary: 'The receiver or the giver takes thanks away.',
    params: Type.Object({ spaceId: Id, thanksId: Id }),
    response: Nothing,
  }),
}
