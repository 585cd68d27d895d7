import { consequencesOf, type FeedOrder, HearthError, type Space, type stages } from '@hearth/contract'
import type { Handlers } from '../ground/http/mount.ts'
import { spaceOf } from '../ground/requests/member-of.ts'
import { type PostReader, readPost } from '../posts/read-posts.ts'
import { readingOf } from '../posts/routes.ts'
import { findPost } from '../posts/store.ts'
import { notInThisKind } from '../spaces/kinds/arrange-space.ts'
import { createRatersOn } from './raters-on.ts'
import { readFeed } from './read-feed.ts'

/** A space opens with what holds it together, a thread reads from its beginning; both can be chosen. */
const usual = { space: 'common-ground', thread: 'oldest' } as const

/** The order that was asked for, or the usual one; where there is no such order, by time. @throws HearthError `not-in-this-kind` */
const orderIn = (space: Space, asked: FeedOrder | undefined, usually: FeedOrder): FeedOrder => {
  const { orders } = consequencesOf(space)
  if (asked !== undefined && !orders.includes(asked)) throw notInThisKind(['order'])
  return asked ?? (orders.includes(usually) ? usually : 'newest')
}

export const feedsRoutes = (posts: PostReader): Handlers<typeof stages.feeds> => {
  const reader = { ...posts, ratersOn: createRatersOn(posts.db) }
  return {
    async readFeed({ query, visitor }) {
      const reading = readingOf(visitor)
      const order = orderIn(spaceOf(visitor), query.order, usual.space)
      const page = { order, cursor: query.cursor, limit: query.limit ?? 30 }
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
        order: orderIn(spaceOf(visitor), query.order, usual.thread),
        cursor,
        limit: query.limit ?? 30,
        around: isAround ? id : undefined,
      }
      const list = { spaceId: reading.spaceId, threadId }
      return { opener, replies: await readFeed(reader, reading, list, page, row.closed_at) }
    },
  }
}
