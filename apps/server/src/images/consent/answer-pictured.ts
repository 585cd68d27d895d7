import { HearthError } from '@hearth/contract'
import type { Clock } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import type { VisitingPerson } from '../../ground/http/visitor.ts'
import type { NewId } from '../../ground/id.ts'
import { tell } from '../../notices/tell.ts'
import { mayReadText } from '../../posts/access.ts'
import { findPost } from '../../posts/store.ts'
import { isNear, maySee, stateOf } from '../access.ts'
import { findImage, listPicturedIn, putAnswer } from '../store.ts'

interface Answer {
  readonly person: VisitingPerson
  readonly imageId: string
  readonly state: 'agreed' | 'declined'
}

/**
 * Somebody in a picture agrees to be shown, or does not, also later. Who says no is believed, named or not: a picture that
 * is hidden by mistake can come back, and one that was seen cannot be unseen. Whoever put it there is told, not by whom.
 *
 * @throws HearthError `not-found`, also where it is about their own picture or there is nothing to agree to
 */
export const answerPictured = (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  { person, imageId, state }: Answer,
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { spaceId, id: personId } = person
    const image = await findImage(tx, spaceId, imageId)
    const post = image?.post_id ? await findPost(tx, spaceId, image.post_id) : undefined
    if (!image || !post || !mayReadText(person, post) || image.uploader_id === personId)
      throw new HearthError('not-found')
    const people = await listPicturedIn(tx, spaceId, [image.id])
    const isNamed = people.some((one) => one.person_id === personId)
    if (!maySee(person, image, people)) throw new HearthError('not-found')
    // Moderators see it to help; only who is in it is asked.
    if (!isNamed && (state === 'agreed' || (stateOf(image, people) !== 'shown' && isNear(person, image)))) {
      throw new HearthError('not-found')
    }
    const wasShown = stateOf(image, people) === 'shown'
    await putAnswer(tx, { space_id: spaceId, image_id: image.id, person_id: personId, state, now: clock() })
    if (!wasShown || state === 'agreed') return
    await tell({ clock, newId }, tx, {
      spaceId,
      to: image.uploader_id,
      kind: 'picture-withdrawn',
      path: `/posts/${post.id}`,
      subjectId: post.id,
    })
  })
