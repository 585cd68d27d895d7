import { HearthError, type ReactionKind, type ReactionSummary, type SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db, Transaction } from '../ground/db/database.ts'
import { isSuspended, type VisitingPerson } from '../ground/http/visitor.ts'
import { mayKnowOf, mayReact } from '../posts/access.ts'
import { lockPost, type PostRow } from '../posts/store.ts'
import { deleteReaction, insertReaction, reactionsOf } from './store.ts'

interface Asked {
  readonly spaceId: SpaceId
  readonly person: VisitingPerson
  readonly postId: string
  readonly kind: ReactionKind
}

/**
 * Reacts to a post; again does nothing.
 *
 * @throws HearthError `suspended`, `not-found`, `gone`, `not-allowed` for one's own and for removed posts
 */
export const react = ({ db, clock }: { db: Db; clock: Clock }, asked: Asked): Promise<ReactionSummary> =>
  db.transaction().execute(async (tx) => {
    const now = clock()
    if (isSuspended(asked.person, now)) throw new HearthError('suspended')
    const post = await takePost(tx, asked)
    if (post.visibility === 'deleted') throw new HearthError('gone')
    if (!mayReact(asked.person, post, now)) throw new HearthError('not-allowed')
    await insertReaction(tx, { ...keyOf(asked, post), made_at: now })
    return summaryOf(tx, asked, post)
  })

/** Takes a reaction back; again does nothing. @throws HearthError `not-found` */
export const unreact = ({ db }: { db: Db }, asked: Asked): Promise<ReactionSummary> =>
  db.transaction().execute(async (tx) => {
    const post = await takePost(tx, asked)
    await deleteReaction(tx, keyOf(asked, post))
    return summaryOf(tx, asked, post)
  })

const takePost = async (tx: Transaction, { spaceId, person, postId }: Asked): Promise<PostRow> => {
  const post = await lockPost(tx, spaceId, postId, 'share')
  if (!post || !mayKnowOf(person, post)) throw new HearthError('not-found')
  return post
}

const keyOf = ({ spaceId, person, kind }: Asked, post: PostRow) =>
  ({ space_id: spaceId, post_id: post.id, person_id: person.id, kind }) as const

const summaryOf = async (tx: Transaction, { spaceId, person }: Asked, post: PostRow): Promise<ReactionSummary> => {
  const summaries = await reactionsOf(tx, { spaceId, posts: [post], personId: person.id })
  return summaries.get(post.id) ?? { mine: [], counts: null }
}
