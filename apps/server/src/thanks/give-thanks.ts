import { HearthError, has, type PersonId, type PostId, type Space, type ThanksId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db, Transaction } from '../ground/db/database.ts'
import { hasRole, isSuspended, type VisitingPerson } from '../ground/http/visitor.ts'
import type { NewId } from '../ground/id.ts'
import { claimReplay } from '../ground/requests/replay.ts'
import { shareThread } from '../mentions/store.ts'
import { tell } from '../notices/tell.ts'
import { mayNotify } from '../people/limits/may-notify.ts'
import { findPerson } from '../people/store.ts'
import { mayKnowOf, mayThank } from '../posts/access.ts'
import { findPost } from '../posts/store.ts'
import { findThanks, insertThanks, type ThanksRow } from './store.ts'

export interface Giving {
  readonly space: Space
  readonly from: VisitingPerson
  readonly toPersonId: string
  readonly postId: string | null
  readonly act: string
  readonly effect: string
  readonly meaning: string
  readonly idempotencyKey: string | null
}

/**
 * Thanks a person and tells them, in one transaction. Private until they show it. Whoever blocked the giver neither hears
 * of it nor finds it, and the giver cannot tell: a refusal would say who blocked them.
 *
 * @throws HearthError `suspended`, `not-found`, `not-allowed` (oneself, a post that is limited), `invalid-input` for a
 *   post that is not theirs, `not-talked-yet` where strangers reach nobody, `gone`, `key-reused`
 */
export const giveThanks = async (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  giving: Giving,
): Promise<ThanksRow> => {
  const now = clock()
  const { space: _, from, idempotencyKey, ...input } = giving
  if (isSuspended(from, now)) throw new HearthError('suspended')
  const id: ThanksId = newId()
  return db.transaction().execute(async (tx) => {
    const { spaceId } = from
    const claim = await claimReplay(tx, {
      spaceId,
      route: 'giveThanks',
      owner: from.id,
      key: idempotencyKey,
      input,
      subjectId: id,
      now,
    })
    if (claim.kind === 'replay') {
      const known = await findThanks(tx, spaceId, claim.subjectId)
      if (!known) throw new HearthError('gone')
      return known
    }
    const to = await takeReceiver(tx, giving, now)
    const row = {
      space_id: spaceId,
      id,
      from_id: from.id,
      to_id: to,
      post_id: giving.postId as PostId | null,
      act: giving.act,
      effect: giving.effect,
      meaning: giving.meaning,
      is_shown: false,
      given_at: now,
    }
    await insertThanks(tx, row)
    // Muted givers are heard when the receiver looks, not announced.
    if (await mayNotify(tx, { spaceId, to, from: from.id })) {
      const about = { path: `/thanks/${id}`, subjectId: id, from: from.id }
      await tell({ clock, newId }, tx, { spaceId, to, kind: 'thanks', values: { name: from.name }, ...about })
    }
    return row
  })
}

const takeReceiver = async (
  tx: Transaction,
  { space, from, toPersonId, postId }: Giving,
  now: Date,
): Promise<PersonId> => {
  const to = await findPerson(tx, from.spaceId, toPersonId)
  if (!to) throw new HearthError('not-found')
  if (to.id === from.id) throw new HearthError('not-allowed')
  const isStranger = !hasRole(from, 'moderator') && !hasRole(to, 'moderator')
  if (!has(space, 'strangers-write') && isStranger && !(await shareThread(tx, from.spaceId, from.id, to.id))) {
    throw new HearthError('not-talked-yet')
  }
  if (postId !== null) {
    const post = await findPost(tx, from.spaceId, postId)
    if (!post || post.author_id !== to.id || !mayKnowOf(from, post)) {
      throw new HearthError('invalid-input', { fields: [{ pointer: '/postId', reason: 'not-theirs' }] })
    }
    if (!mayThank(from, post, now)) throw new HearthError('not-allowed')
  }
  return to.id
}
