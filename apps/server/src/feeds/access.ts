import { hasRole } from '../ground/http/visitor.ts'
import type { Reading } from '../posts/read-posts.ts'
import type { HeldOf } from './store.ts'

/** Whose held posts a reader sees: a member their own, a moderator all, others none. */
export const heldOf = ({ person }: Reading): HeldOf => (hasRole(person, 'moderator') ? 'all' : (person?.id ?? null))
