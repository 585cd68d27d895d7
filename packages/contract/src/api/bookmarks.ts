import Type from 'typebox'
import { Bookmark } from '../nouns/bookmark.ts'
import { Id, Nothing } from '../primitives.ts'
import { route } from './route.ts'

const InSpace = Type.Object({ spaceId: Id })
const OnePost = Type.Object({ spaceId: Id, postId: Id })

export const bookmarksApi = {
  listBookmarks: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/bookmarks',
    who: 'member',
    summary: 'Threads that I have begun and that others have answered since: the hundred I read last.',
    params: InSpace,
    response: Type.Object({ items: Type.Array(Bookmark) }),
  }),
  readBookmark: route({
    method: 'GET',
    path: '/api/spaces/:spaceId/posts/:postId/bookmark',
    who: 'member',
    summary: 'How far I have read a thread. Any post of it may be named.',
    params: OnePost,
    response: Bookmark,
  }),
  keepBookmark: route({
    method: 'PUT',
    path: '/api/spaces/:spaceId/posts/:postId/bookmark',
    who: 'member',
    summary: 'I have read the thread up to this post. An earlier place than the one kept changes nothing.',
    params: OnePost,
    response: Nothing,
  }),
  forgetBookmarks: route({
    method: 'DELETE',
    path: '/api/spaces/:spaceId/bookmarks',
    who: 'member',
    summary: 'Forget how far I have read, in every thread of the space.',
    params: InSpace,
    response: Nothing,
  }),
}
