import type { stages } from '@hearth/contract'
import type { Handlers } from '../ground/http/mount.ts'
import type { Visitor } from '../ground/http/visitor.ts'
import { memberOf } from '../ground/requests/member-of.ts'
import { findLimited } from '../people/limits/store.ts'
import { type PostReader, readPost, readPosts } from '../posts/read-posts.ts'
import { readingOf } from '../posts/routes.ts'
import { deleteBookmarks, findBookmark, findNewReplies, listBookmarks, moveBookmark, type Reader } from './store.ts'
import { toBookmark } from './view.ts'

const maxListed = 100

export const bookmarksRoutes = (posts: PostReader): Handlers<typeof stages.bookmarks> => {
  const { db } = posts
  return {
    async listBookmarks({ visitor }) {
      const reader = readerOf(visitor)
      const rows = await listBookmarks(db, reader, maxListed)
      const fresh = await findNewReplies(db, rows, await findLimited(db, reader.spaceId, reader.personId))
      const known = await readPosts(
        posts,
        readingOf(visitor),
        rows.flatMap((row) => (fresh.has(row.thread_id) ? row.thread_id : [])),
      )
      const byThread = new Map(rows.map((row) => [row.thread_id, row]))
      return { items: known.map(({ id }) => toBookmark(id, byThread.get(id), fresh.get(id))) }
    },
    async readBookmark({ params, visitor }) {
      const reader = readerOf(visitor)
      const { threadId } = await readPost(posts, readingOf(visitor), params.postId)
      const row = await findBookmark(db, reader, threadId)
      const limited = await findLimited(db, reader.spaceId, reader.personId)
      const fresh = await findNewReplies(db, row ? [row] : [], limited)
      return toBookmark(threadId, row, fresh.get(threadId))
    },
    async keepBookmark({ params, visitor }) {
      const { spaceId, personId } = readerOf(visitor)
      const { threadId, publishedAt } = await readPost(posts, readingOf(visitor), params.postId)
      await moveBookmark(db, {
        space_id: spaceId,
        person_id: personId,
        thread_id: threadId,
        read_to: new Date(publishedAt),
      })
      return {}
    },
    async forgetBookmarks({ visitor }) {
      await deleteBookmarks(db, readerOf(visitor))
      return {}
    },
  }
}

const readerOf = (visitor: Visitor): Reader => {
  const { spaceId, id } = memberOf(visitor)
  return { spaceId, personId: id }
}
