import type { PersonId, SpaceId, Subject } from '@hearth/contract'
import type { DbOrTx } from '../ground/db/database.ts'
import { findPerson } from '../people/store.ts'
import { findPost, type PostRow } from '../posts/store.ts'

/** What a report is about. */
export interface FoundSubject {
  readonly aboutPersonId: PersonId
  readonly post: PostRow | null
}

/** @returns undefined if there is no such post or person in the space */
export const findSubject = async (
  db: DbOrTx,
  spaceId: SpaceId,
  subject: Subject,
): Promise<FoundSubject | undefined> => {
  if (subject.kind === 'person') {
    const person = await findPerson(db, spaceId, subject.id)
    return person && { aboutPersonId: person.id, post: null }
  }
  const post = await findPost(db, spaceId, subject.id)
  return post && { aboutPersonId: post.author_id, post }
}
