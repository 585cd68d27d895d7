import type { PersonId } from '@hearth/contract'
import { hasRole } from '../ground/http/visitor.ts'
import type { Reading } from '../posts/read-posts.ts'

/**
 * Whose posts are found although they are not open to all (held, folded or removed by a moderator): one's own, or
 * everybody's (`all`, for moderators). A folded post can be read by a click where it stands; a search does not bring it up.
 */
export type LimitedOf = PersonId | 'all' | null

export const limitedOf = ({ person }: Reading): LimitedOf =>
  hasRole(person, 'moderator') ? 'all' : (person?.id ?? null)
