import { hasRole, isSuspended, type VisitingPerson } from '../ground/http/visitor.ts'
import type { PostInThread, PostRow } from './store.ts'
import { type Door, isWelcome, type Welcome } from './welcome/welcome.ts'

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

/** Whether there is anything to answer, and somebody who may write. Whether they are welcome is asked after that. */
export const mayWriteUnder = (person: Asking, post: Subject, now: Date): person is VisitingPerson =>
  isActive(person, now) && isOpen(post)

/** @param doors the post's own and its thread's, as `doorsOf` gives them */
export const mayReply = (
  person: Asking,
  post: Subject,
  now: Date,
  { doors, welcome }: { doors: readonly Door[]; welcome: Welcome },
): boolean => mayWriteUnder(person, post, now) && isWelcome(person.id, doors, welcome)

/** What somebody passes who wants to answer a post: its own author's choice, and that of whoever opened the thread. */
export const doorsOf = (post: PostInThread): readonly Door[] =>
  post.parent_id === null
    ? [post]
    : [
        post,
        {
          id: post.thread_id,
          author_id: post.thread_author_id,
          visibility: post.thread_visibility,
          replies_from: post.thread_replies_from,
        },
      ]

export const mayReact = (person: Asking, post: Subject, now: Date): boolean =>
  isActive(person, now) && isOpen(post) && !isMine(person, post)

/** A block does not show here: thanks from somebody whom the author blocked are taken, and do not reach them. */
export const mayThank = (person: Asking, post: Subject, now: Date): boolean =>
  isActive(person, now) && isOpen(post) && !isMine(person, post)

/** With or without an account; what one cannot see one cannot report. */
export const mayReport = (person: Asking, post: Subject): boolean =>
  post.visibility !== 'deleted' && mayKnowOf(person, post) && !isMine(person, post)

/** Until when it may be taken back, or null. */
export const takeBackUntil = (person: Asking, post: Subject, now: Date): Date | null => {
  const until = new Date(post.published_at.getTime() + takeBackMs)
  return mayDelete(person, post) && now < until ? until : null
}
