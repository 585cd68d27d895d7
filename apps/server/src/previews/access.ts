import { hasRole, type VisitingPerson } from '../ground/http/visitor.ts'
import type { PostRow } from '../posts/store.ts'

/** Whether somebody may take a card away: the writer of the post, and moderators. The link itself stays. */
export const mayRemove = (person: VisitingPerson, post: Pick<PostRow, 'author_id'>): boolean =>
  person.id === post.author_id || hasRole(person, 'moderator')
