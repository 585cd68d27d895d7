import type { PersonId, Space } from '@hearth/contract'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { mayKnowOf } from '../posts/access.ts'
import type { PostRow } from '../posts/store.ts'

/** People from outside may ask for a look at what they can see: a space that is read publicly. */
export const mayAskIn = (space: Pick<Space, 'reading'>, person: VisitingPerson | null): boolean =>
  person !== null || space.reading === 'public'

/** Whether the subject exists for this person. Of a deleted post nothing is left to look at. */
export const canSee = (
  person: VisitingPerson | null,
  { post }: { readonly post: Pick<PostRow, 'author_id' | 'visibility' | 'published_at'> | null },
): boolean => post === null || (post.visibility !== 'deleted' && mayKnowOf(person, post))

/** Nobody reports themselves: they can edit or delete. */
export const mayReport = (
  person: Pick<VisitingPerson, 'id'> | null,
  { aboutPersonId }: { readonly aboutPersonId: PersonId },
): boolean => person?.id !== aboutPersonId
