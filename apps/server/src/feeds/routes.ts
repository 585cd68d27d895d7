import { HearthError, type stages } from '@hearth/contract'
import type { Handlers } from '../ground/http/mount.ts'
import { type PostReader, readPost } from '../posts/read-posts.ts'
import { readingOf } from '../posts/routes.ts'
import { findPost } from '../posts/store.ts'
import { createRatersOn } from './raters-on.ts'
import { readFeed } from './read-feed.ts'

/** A space opens with what holds it together, a thread reads from its beginning; both can be chosen. */
const usual = { space: 'common-ground', thread: 'oldest' } as const

export const feedsRoutes = (posts: PostReader): Handlers<typeof stages.feeds> => {
  const reader = { ...posts, ratersOn: createRatersOn(posts.db) }
  return {
    async readFeed({ query, visitor }) {
      const reading = readingOf(visitor)
      const page = { order: query.order ?? usual.space, cursor: query.cursor, limit: query.limit ?? 30 }
      return readFeed(reader, reading, { spaceId: reading.spaceId, threadId: null }, page)
    },
    async readThread({ params, query, visitor }) {
      const reading = readingOf(visitor)
      const { id, threadId } = await readPost(reader, reading, params.postId)
      const [opener, row] = await Promise.all([
        readPost(reader, reading, threadId),
        findPost(reader.db, reading.spaceId, threadId),
      ])
      if (!row) throw new HearthError('not-found')
      const { cursor, isAround } = query
      const page = {
        order: query.order ?? usual.thread,
        cursor,
        limit: query.limit ?? 30,
        around: isAround ? id : undefined,
      }
      const list = { spaceId: reading.spaceId, threadId }
      return { opener, replies: await readFeed(reader, reading, list, page, row.closed_at) }
    },
  }
}
