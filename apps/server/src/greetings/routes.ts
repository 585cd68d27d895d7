import { HearthError, type PostId, type stages } from '@hearth/contract'
import type { Handlers } from '../ground/http/mount.ts'
import { activeMemberOf, memberOf } from '../ground/requests/member-of.ts'
import { type PostReader, readPost } from '../posts/read-posts.ts'
import { readingOf } from '../posts/routes.ts'
import { findPosts } from '../posts/store.ts'
import { isGreetingOffered } from './access.ts'
import { deleteGreeter, findGreeter, insertGreeter, isAnswered, wroteBefore } from './store.ts'
import { toGreeter } from './view.ts'

export const greetingsRoutes = (posts: PostReader): Handlers<typeof stages.greetings> => {
  const { db, clock } = posts
  return {
    async readGreeter({ visitor }) {
      const { spaceId, id } = memberOf(visitor)
      return toGreeter(await findGreeter(db, spaceId, id))
    },
    async changeGreeter({ body, visitor }) {
      const { spaceId, id } = activeMemberOf(visitor, clock())
      if (body.isGreeter) await insertGreeter(db, { space_id: spaceId, person_id: id, since: clock() })
      else await deleteGreeter(db, spaceId, id)
      return toGreeter(await findGreeter(db, spaceId, id))
    },
    async readGreeting({ params, visitor }) {
      const me = memberOf(visitor)
      const post = await readPost(posts, readingOf(visitor), params.postId)
      const isGreeter = (await findGreeter(db, me.spaceId, me.id)) !== undefined
      if (!isGreeter) return { isOffered: false }
      const [row] = await findPosts(db, me.spaceId, [params.postId as PostId])
      if (!row) throw new HearthError('not-found')
      const [isFirst, isGreeted] = [!(await wroteBefore(db, row)), await isAnswered(db, row)]
      const about = { isGreeter, isMine: row.author_id === me.id, isFirst, isAnswered: isGreeted }
      return { isOffered: isGreetingOffered(post, about) }
    },
  }
}
