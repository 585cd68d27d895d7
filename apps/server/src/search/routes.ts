import type { stages } from '@hearth/contract'
import type { Handlers } from '../ground/http/mount.ts'
import { spaceOf } from '../ground/requests/member-of.ts'
import type { PostReader } from '../posts/read-posts.ts'
import { readingOf } from '../posts/routes.ts'
import { searchPosts } from './search-posts.ts'
import { findByName } from './store.ts'

const maxPeople = 10

export const searchRoutes = (posts: PostReader): Handlers<typeof stages.search> => ({
  searchPosts: ({ query, visitor }) =>
    searchPosts(posts, readingOf(visitor), {
      q: query.q,
      order: query.order ?? 'best',
      cursor: query.cursor,
      limit: query.limit ?? 30,
    }),
  async searchPeople({ query, visitor }) {
    const name = query.q.normalize('NFC').trim()
    return { items: await findByName(posts.db, { spaceId: spaceOf(visitor).id, name, limit: maxPeople }) }
  },
})
