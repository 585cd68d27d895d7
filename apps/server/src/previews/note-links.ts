import type { PostId, SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import type { Jobs } from '../ground/jobs.ts'
import { lockPost } from '../posts/store.ts'
import { findLinks } from '../posts/text/render-markdown.ts'
import { previewsDue } from './due.ts'
import { deleteOtherLinks, isOn, putLink } from './store.ts'

/** A post is no shelf of links. */
const maxLinks = 2
const maxUrl = 1000

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly newId: NewId
  readonly jobs: Jobs
  /** How long a link waits before it is looked at: what is taken back was never told to anybody. */
  readonly waitSeconds: number
  /** Where people reach this place; links to it are not looked at from outside. */
  readonly publicUrl: string | null
}

/** Notes the links of a post that was published or edited, to be fetched once it cannot be taken back any more. */
export const noteLinks = (
  { db, clock, newId, jobs, waitSeconds, publicUrl }: Tools,
  { spaceId, postId }: { spaceId: SpaceId; postId: PostId },
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const post = await lockPost(tx, spaceId, postId)
    if (!post || post.visibility === 'deleted' || !(await isOn(tx, spaceId))) return
    const urls = findLinks(post.text)
      .filter((url) => url.length <= maxUrl && !(publicUrl && url.startsWith(`${publicUrl}/`)))
      .slice(0, maxLinks)
    await deleteOtherLinks(tx, spaceId, postId, urls)
    for (const [place, url] of urls.entries()) {
      await putLink(tx, { space_id: spaceId, id: newId(), post_id: postId, place, url, noted_at: clock() })
    }
    if (urls.length > 0) await jobs.send(tx, previewsDue, { spaceId, postId }, { afterSeconds: waitSeconds })
  })
