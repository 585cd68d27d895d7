import type { PostId, SpaceId } from '@hearth/contract'
import type { Clock } from '../../ground/clock.ts'
import type { Db, Transaction } from '../../ground/db/database.ts'
import type { NewId } from '../../ground/id.ts'
import { tell } from '../../notices/tell.ts'
import { findLimit } from '../../people/limits/store.ts'
import { findPerson } from '../../people/store.ts'
import { lockPost, type PostRow } from '../../posts/store.ts'
import { listImagesOf, listPicturedIn, noteTold } from '../store.ts'

interface Tools {
  readonly clock: Clock
  readonly newId: NewId
}

/** Tells those who are in pictures of a post that was published or edited. Again tells nobody twice; a held post waits. */
export const tellPictured = (
  { db, ...tools }: Tools & { db: Db },
  { spaceId, postId }: { spaceId: SpaceId; postId: PostId },
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const post = await lockPost(tx, spaceId, postId)
    if (post?.visibility === 'visible') await tellPicturedIn(tools, tx, post)
  })

/** The same in the caller's transaction, for a post that is being released. One notice a post, however many pictures. */
export const tellPicturedIn = async (
  { clock, newId }: Tools,
  tx: Transaction,
  post: PostRow,
  visibleFrom?: Date,
): Promise<void> => {
  const images = await listImagesOf(tx, post.space_id, [post.id])
  const rows = await listPicturedIn(
    tx,
    post.space_id,
    images.map(({ id }) => id),
  )
  const untold = rows.filter((row) => row.told_at === null)
  const author = untold.length === 0 ? undefined : await findPerson(tx, post.space_id, post.author_id)
  for (const personId of new Set(untold.map((row) => row.person_id))) {
    const theirs = untold.filter((row) => row.person_id === personId)
    for (const row of theirs) await noteTold(tx, row, clock())
    // Who mutes or blocks the author is not called by them; who wants to be shown by nobody said no already.
    const isCalled = (await findLimit(tx, post.space_id, personId, post.author_id)) === null
    const open = theirs.filter((row) => row.state !== 'declined')
    if (!isCalled || open.length === 0) continue
    await tell({ clock, newId }, tx, {
      spaceId: post.space_id,
      to: personId,
      from: post.author_id,
      kind: open.some((row) => row.state === 'waiting') ? 'pictured-asked' : 'pictured',
      values: { name: author?.name ?? '' },
      path: '/pictured',
      subjectId: post.id,
      ...(visibleFrom ? { visibleFrom } : {}),
    })
  }
}
