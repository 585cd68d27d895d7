import { greetersTold, type PostId, type SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db, Transaction } from '../ground/db/database.ts'
import { isSuspended } from '../ground/http/visitor.ts'
import type { NewId } from '../ground/id.ts'
import { hasNoticesAbout } from '../notices/store.ts'
import { tell } from '../notices/tell.ts'
import { mayNotify } from '../people/limits/may-notify.ts'
import { findPerson } from '../people/store.ts'
import { lockPost, type PostRow } from '../posts/store.ts'
import { findWelcome } from '../posts/welcome/find-welcome.ts'
import { isWelcome } from '../posts/welcome/welcome.ts'
import { lockGreeters, setTold, wroteBefore } from './store.ts'

interface Tools {
  readonly clock: Clock
  readonly newId: NewId
}

/** Tells greeters of a first post that was published. Again does nothing more; a held one waits for its release. */
export const tellGreeters = (
  { db, ...tools }: Tools & { db: Db },
  { spaceId, postId }: { spaceId: SpaceId; postId: PostId },
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const post = await lockPost(tx, spaceId, postId)
    if (post?.visibility === 'visible') await tellGreetersIn(tools, tx, post)
  })

/**
 * The same in the caller's transaction, for a post that is being released. Few are told, in turn, and only who can answer:
 * a welcome is one person's words, and whether to write any is theirs. Nothing is sent to whoever is new.
 */
export const tellGreetersIn = async (
  { clock, newId }: Tools,
  tx: Transaction,
  post: PostRow,
  visibleFrom?: Date,
): Promise<void> => {
  const author = await findPerson(tx, post.space_id, post.author_id)
  if (author?.role !== 'member' || (await wroteBefore(tx, post))) return
  // A job may come twice.
  if (await hasNoticesAbout(tx, post.space_id, post.id, 'first-post')) return
  let left = greetersTold
  for (const { person_id: to } of await lockGreeters(tx, post.space_id)) {
    if (left === 0) return
    if (!(await mayGreet(tx, post, to, clock()))) continue
    await setTold(tx, post.space_id, to, clock())
    await tell({ clock, newId }, tx, {
      spaceId: post.space_id,
      to,
      from: post.author_id,
      kind: 'first-post',
      values: { name: author.name },
      path: `/posts/${post.id}`,
      subjectId: post.id,
      ...(visibleFrom ? { visibleFrom } : {}),
    })
    left -= 1
  }
}

/** Whether a greeter is here, may write, has not muted the author, and may answer them. */
const mayGreet = async (tx: Transaction, post: PostRow, to: PostRow['author_id'], now: Date): Promise<boolean> => {
  if (to === post.author_id) return false
  const person = await findPerson(tx, post.space_id, to)
  if (!person || isSuspended({ suspendedUntil: person.suspended_until }, now)) return false
  if (!(await mayNotify(tx, { spaceId: post.space_id, to, from: post.author_id }))) return false
  return isWelcome(to, [post], await findWelcome(tx, post.space_id, to, [post]))
}
