import { HearthError, type ImageId, type ImageWish, type PersonId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Transaction } from '../ground/db/database.ts'
import { findLimit } from '../people/limits/store.ts'
import { findPeople } from '../people/store.ts'
import type { PostRow } from '../posts/store.ts'
import { findSpace } from '../spaces/store.ts'
import { toSpace } from '../spaces/view.ts'
import { choiceIn, consentTo } from './access.ts'
import { attachImage, deleteOthers, findChoice, insertPictured } from './store.ts'

/**
 * Puts pictures beside a post, in place of those that stand there, and names who is in them. Nobody who was named is
 * unnamed by that: or an edit would be the way around their answer.
 *
 * @throws HearthError `invalid-input` where a picture is not there or not the author's, or somebody named is not here
 */
export const keepImages = async (
  clock: Clock,
  tx: Transaction,
  post: PostRow,
  wishes: readonly ImageWish[],
): Promise<void> => {
  const ids = [...new Set(wishes.map(({ id }) => id))]
  if (ids.length !== wishes.length) throw refusedAt('/images')
  await deleteOthers(tx, post.space_id, post.id, ids)
  for (const [place, { id, alt, pictured }] of wishes.entries()) {
    const of = { spaceId: post.space_id, id, uploaderId: post.author_id, postId: post.id, place, alt: alt.trim() }
    if (!(await attachImage(tx, of))) throw refusedAt(`/images/${place}/id`)
    await namePeople(clock, tx, post, { imageId: id as ImageId, place, ids: pictured as PersonId[] })
  }
}

const namePeople = async (
  clock: Clock,
  tx: Transaction,
  { space_id, author_id }: PostRow,
  { imageId, place, ids }: { imageId: ImageId; place: number; ids: readonly PersonId[] },
): Promise<void> => {
  const others = [...new Set(ids)].filter((id) => id !== author_id)
  const people = (await findPeople(tx, space_id, others)).filter((row) => row.account_id !== null)
  if (people.length !== others.length) throw refusedAt(`/images/${place}/pictured`)
  const space = await findSpace(tx, space_id)
  if (!space) return
  for (const { id } of people) {
    const limit = await findLimit(tx, space_id, id, author_id)
    const state = consentTo(choiceIn(toSpace(space), await findChoice(tx, space_id, id)), limit)
    await insertPictured(tx, { space_id, image_id: imageId, person_id: id, state, at: clock(), told_at: null })
  }
}

const refusedAt = (pointer: string) => new HearthError('invalid-input', { fields: [{ pointer, reason: 'unknown' }] })
