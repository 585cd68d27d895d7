import type { PostId } from '@hearth/contract'
import type { MentionsOf } from '../posts/read-posts.ts'
import type { NameLink } from '../posts/text/namings.ts'
import { findSpace } from '../spaces/store.ts'
import { listMentionsIn } from './store.ts'

/** The names in posts that lead to their people: only where they agreed, and only in the text in which they stand. */
export const mentionsOf: MentionsOf = async (db, { spaceId, posts }) => {
  const versions = new Map(posts.map((post) => [post.id, post.version]))
  const rows = await listMentionsIn(db, spaceId, [...versions.keys()])
  const agreed = rows.filter((row) => row.state === 'agreed' && versions.get(row.post_id) === row.version)
  const space = agreed.length === 0 ? undefined : await findSpace(db, spaceId)
  const links = new Map<PostId, NameLink[]>()
  for (const row of agreed) {
    const href = `/s/${space?.slug}/people/${row.person_id}`
    const here = row.places.map(([index, length]) => ({ index, length, href }))
    links.set(row.post_id, [...(links.get(row.post_id) ?? []), ...here])
  }
  return links
}
