import Type from 'typebox'
import { Post } from '../nouns/post.ts'
import { maxTags, Tag, TagName, ThreadTags } from '../nouns/tag.ts'
import { Id, Nothing, PageQuery, pageOf } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const OnePost = Type.Object({ spaceId: Id, postId: Id })
const OneTag = Type.Object({ spaceId: Id, tag: TagName })

export const tagsApi = {
  listTags: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/tags',
    who: 'reader',
    summary: 'The tags of a space by name, at most 500.',
    params: InSpace,
    response: Type.Object({ items: Type.Array(Tag) }),
  }),
  listTagged: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/tags/:tag/posts',
    who: 'reader',
    summary: 'The threads with a tag, newest first.',
    params: OneTag,
    query: PageQuery,
    response: pageOf(Post),
  }),
  renameTag: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/tags/:tag',
    who: 'keeper',
    summary: 'Give a tag another name in every thread. Where the space has that one, the two become one.',
    params: OneTag,
    body: Type.Object({ name: TagName }),
    response: Nothing,
  }),
  readTags: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/posts/:postId/tags',
    who: 'reader',
    summary: 'The tags of a thread. Any post of it may be named.',
    params: OnePost,
    response: ThreadTags,
  }),
  changeTags: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/posts/:postId/tags',
    who: 'member',
    summary: 'Choose the tags of my thread; moderators those of any.',
    params: OnePost,
    body: Type.Object({ names: Type.Array(TagName, { maxItems: maxTags }) }),
    response: ThreadTags,
    perMinute: 30,
  }),
}
