import { HearthError, type PostId, type stages, type ThreadTags } from '@hearth/contract'
import type { Handlers } from '../ground/http/mount.ts'
import type { Visitor } from '../ground/http/visitor.ts'
import { toCursor, toPlace } from '../ground/requests/cursor.ts'
import { memberOf, spaceOf } from '../ground/requests/member-of.ts'
import { mayReadText } from '../posts/access.ts'
import { type PostReader, readPost, readPosts } from '../posts/read-posts.ts'
import { readingOf } from '../posts/routes.ts'
import { findPost } from '../posts/store.ts'
import { mayTag } from './access.ts'
import { changeTags } from './change-tags.ts'
import { findTags, listTagged, listTags, renameTag } from './store.ts'

const maxListed = 500

export const tagsRoutes = (posts: PostReader): Handlers<typeof stages.tags> => {
  const { db, clock } = posts
  /** The thread of a post, if this visitor may know of both. @throws HearthError `not-found` */
  const threadOf = async (visitor: Visitor, postId: string): Promise<PostId> => {
    const { threadId } = await readPost(posts, readingOf(visitor), postId)
    await readPost(posts, readingOf(visitor), threadId)
    return threadId
  }
  const tagsOf = async (visitor: Visitor, threadId: PostId): Promise<ThreadTags> => {
    const opener = await findPost(db, spaceOf(visitor).id, threadId)
    if (!opener) throw new HearthError('not-found')
    return {
      names: mayReadText(visitor.person, opener) ? await findTags(db, opener.space_id, threadId) : [],
      mayChange: mayTag(visitor.person, opener, clock()),
    }
  }
  return {
    async listTags({ visitor }) {
      return { items: await listTags(db, spaceOf(visitor).id, maxListed) }
    },
    async listTagged({ params, query, visitor }) {
      const reading = readingOf(visitor)
      const limit = query.limit ?? 30
      const asked = { spaceId: reading.spaceId, name: params.tag, after: toPlace(query.cursor), limit }
      const rows = await listTagged(db, asked)
      const shown = rows.slice(0, limit)
      const last = rows.length > limit ? shown.at(-1) : undefined
      return {
        items: await readPosts(
          posts,
          reading,
          shown.map((row) => row.id),
        ),
        next: last ? toCursor([last.published_at.toISOString(), last.id]) : null,
      }
    },
    async renameTag({ params, body, visitor }) {
      const { spaceId } = memberOf(visitor)
      await db.transaction().execute((tx) => renameTag(tx, spaceId, params.tag, body.name))
      return {}
    },
    readTags: async ({ params, visitor }) => tagsOf(visitor, await threadOf(visitor, params.postId)),
    async changeTags({ params, body, visitor }) {
      const threadId = await threadOf(visitor, params.postId)
      await changeTags(posts, { person: memberOf(visitor), threadId, names: body.names })
      return tagsOf(visitor, threadId)
    },
  }
}
