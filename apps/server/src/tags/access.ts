import { hasRole, isSuspended, type VisitingPerson } from '../ground/http/visitor.ts'
import type { PostRow } from '../posts/store.ts'

/** Whether somebody may choose the tags of a thread: its writer, and moderators. */
export const mayTag = (
  person: VisitingPerson | null,
  opener: Pick<PostRow, 'author_id' | 'visibility'>,
  now: Date,
): boolean =>
  person !== null &&
  !isSuspended(person, now) &&
  opener.visibility !== 'deleted' &&
  (person.id === opener.author_id || hasRole(person, 'moderator'))
