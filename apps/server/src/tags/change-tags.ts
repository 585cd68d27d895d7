import { HearthError, type PostId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { isSuspended, type VisitingPerson } from '../ground/http/visitor.ts'
import { lockPost } from '../posts/store.ts'
import { mayTag } from './access.ts'
import { putTags } from './store.ts'

/**
 * Chooses the tags of a thread, in place of those it has. Whether the thread may be known of has been asked.
 *
 * @throws HearthError `suspended`, `not-found`, `not-allowed`
 */
export const changeTags = (
  { db, clock }: { db: Db; clock: Clock },
  { person, threadId, names }: { person: VisitingPerson; threadId: PostId; names: readonly string[] },
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const now = clock()
    if (isSuspended(person, now)) throw new HearthError('suspended')
    const opener = await lockPost(tx, person.spaceId, threadId)
    if (!opener) throw new HearthError('not-found')
    if (!mayTag(person, opener, now)) throw new HearthError('not-allowed')
    await putTags(tx, person.spaceId, threadId, names)
  })
