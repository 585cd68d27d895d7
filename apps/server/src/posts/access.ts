import type { PersonId } from '@hearth/contract'
import { hasRole, isSuspended, type VisitingPerson } from '../ground/http/visitor.ts'
import type { PostRow } from './store.ts'

/** A post may be taken back for this long: as if it had not been sent. */
export const takeBackMs = 30_000

type Asking = VisitingPerson | null
type Subject = Pick<PostRow, 'author_id' | 'visibility' | 'published_at'>

const isMine = (person: Asking, post: Subject): person is VisitingPerson => person?.id === post.author_id
const isActive = (person: Asking, now: Date): person is VisitingPerson => person !== null && !isSuspended(person, now)
const isOpen = (post: Subject) => post.visibility === 'visible' || post.visibility === 'hidden'

/** Whether the words may be read: hidden ones too (folded, one click away); held and removed ones by author and moderators. */
export const mayReadText = (person: Asking, post: Subject): boolean =>
  isOpen(post) || (post.visibility !== 'deleted' && (isMine(person, post) || hasRole(person, 'moderator')))

/** Whether its place may be seen at all. A held post is nobody's business until somebody has looked. */
export const mayKnowOf = (person: Asking, post: Subject): boolean =>
  post.visibility !== 'held' || isMine(person, post) || hasRole(person, 'moderator')

export const mayEdit = (person: Asking, post: Subject, now: Date): boolean =>
  isMine(person, post) && isActive(person, now) && (isOpen(post) || post.visibility === 'held')

/** Taking one's own words away is open to suspended people too. */
export const mayDelete = (person: Asking, post: Subject): boolean =>
  isMine(person, post) && post.visibility !== 'deleted'

/** @param blockers everybody who blocked this person */
export const mayReply = (person: Asking, post: Subject, now: Date, blockers: ReadonlySet<PersonId>): boolean =>
  isActive(person, now) && isOpen(post) && !blockers.has(post.author_id)

export const mayReact = (person: Asking, post: Subject, now: Date): boolean =>
  isActive(person, now) && isOpen(post) && !isMine(person, post)

export const mayThank = (person: Asking, post: Subject, now: Date, blockers: ReadonlySet<PersonId>): boolean =>
  mayReply(person, post, now, blockers) && !isMine(person, post)

/** With or without an account; what one cannot see one cannot report. */
export const mayReport = (person: Asking, post: Subject): boolean =>
  post.visibility !== 'deleted' && mayKnowOf(person, post) && !isMine(person, post)

/** Until when it may be taken back, or null. */
export const takeBackUntil = (person: Asking, post: Subject, now: Date): Date | null => {
  const until = new Date(post.published_at.getTime() + takeBackMs)
  return mayDelete(person, post) && now < until ? until : null
}
