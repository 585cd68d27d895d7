import { HearthError, type SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db, Transaction } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { forgetReplay } from '../ground/requests/replay.ts'
import { untell } from '../notices/tell.ts'
import { mayDelete, mayKnowOf, takeBackUntil } from './access.ts'
import { blankPost, deletePostRow, hasReplies, lockPost, type PostRow } from './store.ts'
import { putRepliers } from './welcome/store.ts'

/** What a post is told by when it arrives: taken back with it. */
export const arrivals = ['reply', 'mention', 'mention-asked', 'pictured', 'pictured-asked', 'first-post'] as const

interface Asked {
  readonly spaceId: SpaceId
  readonly author: VisitingPerson
  readonly postId: string
}

/** Deletes one's own post: no word of it remains. Again does nothing. @throws HearthError `not-found`, `not-allowed` */
export const deletePost = ({ db }: { db: Db }, asked: Asked): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const post = await takeOwn(tx, asked)
    if (post.visibility !== 'deleted') await takeAway(tx, post)
  })

/**
 * Takes a post back within thirty seconds, as if it had not been sent, and hands its words back.
 *
 * @throws HearthError `not-found`, `not-allowed`, `gone`, `take-back-too-late`
 */
export const takeBackPost = (
  { db, clock }: { db: Db; clock: Clock },
  asked: Asked,
): Promise<{ title: string | null; text: string }> =>
  db.transaction().execute(async (tx) => {
    const post = await takeOwn(tx, asked)
    if (post.visibility === 'deleted') throw new HearthError('gone')
    if (takeBackUntil(asked.author, post, clock()) === null) throw new HearthError('take-back-too-late')
    // Somebody answered or decided already: then an empty place stays, so that theirs has something to hang on.
    const isBare = post.decision_id === null && !(await hasReplies(tx, post.space_id, post.id))
    await takeAway(tx, post)
    if (isBare) await deletePostRow(tx, post.space_id, post.id)
    return { title: post.title, text: post.text }
  })

const takeOwn = async (tx: Transaction, { spaceId, author, postId }: Asked): Promise<PostRow> => {
  const post = await lockPost(tx, spaceId, postId)
  if (!post || !mayKnowOf(author, post)) throw new HearthError('not-found')
  if (!mayDelete(author, { ...post, visibility: 'visible' })) throw new HearthError('not-allowed')
  return post
}

const takeAway = async (tx: Transaction, post: PostRow): Promise<void> => {
  await blankPost(tx, post.space_id, post.id)
  await putRepliers(tx, post.space_id, post.id, [])
  for (const kind of arrivals) await untell(tx, post.space_id, post.id, kind)
  await forgetReplay(tx, post.space_id, post.id)
}
