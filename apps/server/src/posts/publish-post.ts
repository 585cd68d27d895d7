import { HearthError, type PersonId, type PostId, type Space } from '@hearth/contract'
import { machineStep } from '@hearth/moderation'
import type { Clock } from '../ground/clock.ts'
import type { Db, Transaction } from '../ground/db/database.ts'
import { isSuspended, type VisitingPerson } from '../ground/http/visitor.ts'
import type { NewId } from '../ground/id.ts'
import type { Jobs } from '../ground/jobs.ts'
import type { Reader } from '../ground/reader.ts'
import { claimReplay } from '../ground/requests/replay.ts'
import { putWait } from '../newcomers/store.ts'
import { tell } from '../notices/tell.ts'
import { mayNotify } from '../people/limits/may-notify.ts'
import { mayKnowOf, mayWriteUnder } from './access.ts'
import type { BesidePosts, Wishes } from './beside/beside.ts'
import { postPublished } from './jobs.ts'
import { findPost, insertPost, lockPost, type PostRow, putAnalysis } from './store.ts'
import { keptOf, readText } from './text/read-text.ts'
import { weighDraft } from './waiting/weigh-draft.ts'
import { nameRepliers, type ReplyChoice } from './welcome/choose-repliers.ts'
import { findWelcome } from './welcome/find-welcome.ts'
import { isWelcome } from './welcome/welcome.ts'

export interface PostTools {
  readonly db: Db
  readonly jobs: Jobs
  readonly clock: Clock
  readonly newId: NewId
  readonly reader: Reader
  readonly beside: BesidePosts
}

export interface PostDraft extends Wishes {
  readonly space: Space
  readonly author: VisitingPerson
  readonly parentId: string | null
  readonly title: string | null
  readonly text: string
  /** Who may answer; left out: everybody. */
  readonly repliesFrom?: ReplyChoice
  readonly idempotencyKey: string | null
}

/**
 * Publishes a thread or a reply. The text is read again here (a browser's reading is never trusted) and stored with its
 * reading, its notices and its job in one transaction. The same key again answers with the same post.
 *
 * @returns the id of the post
 * @throws HearthError `suspended`, `invalid-input`, `not-found`, `gone`, `thread-closed`, `not-allowed`,
 *   `replies-limited`, `key-reused`, `same-words-again`, `slow-down`
 */
export const publishPost = async (tools: PostTools, draft: PostDraft): Promise<PostId> => {
  const { db, jobs, clock, newId, reader, beside } = tools
  const { space, author, parentId, title, text, repliesFrom, images, tags } = draft
  if (isSuspended(author, clock())) throw new HearthError('suspended')
  assertShape(draft)
  const context = parentId === null ? null : await findPost(db, space.id, parentId)
  const analysis = keptOf(
    space,
    await readText(reader, { title, text, context: context?.text || null, beside: wordsIn(draft) }),
  )
  const isHeldByReader = machineStep(analysis, space.machine, reader.thresholds).kind === 'hold'
  const id: PostId = newId()
  const now = clock()
  return db.transaction().execute(async (tx) => {
    const claim = await claimReplay(tx, {
      spaceId: space.id,
      route: 'publishPost',
      owner: author.id,
      key: draft.idempotencyKey,
      input: { parentId, title, text, repliesFrom, images, tags },
      subjectId: id,
      now,
    })
    if (claim.kind === 'replay') return claim.subjectId as PostId
    const parent = parentId === null ? null : await takeParent(tx, draft, parentId, now)
    const because = (await weighDraft(tx, { ...draft, editOf: null }, now)) ?? (isHeldByReader ? 'reader' : null)
    const isHeld = because !== null
    const post = {
      space_id: space.id,
      id,
      thread_id: parent?.thread_id ?? id,
      parent_id: parent?.id ?? null,
      author_id: author.id,
      title,
      text,
      visibility: isHeld ? 'held' : 'visible',
      version: 1,
      published_at: now,
      edited_at: null,
      closed_at: null,
      decision_id: null,
      replies_from: repliesFrom?.audience ?? 'all',
    } as const
    await insertPost(tx, post)
    if (because !== null) await putWait(tx, { space_id: space.id, post_id: id, because, since: now })
    if (repliesFrom) await nameRepliers(tx, space.id, id, repliesFrom)
    await beside.keep(tx, post, { ...(images ? { images } : {}), ...(tags ? { tags } : {}) })
    await putAnalysis(tx, { spaceId: space.id, postId: id, analysis, readAt: now })
    if (!isHeld) await tellOfReply({ clock, newId }, tx, { post, authorName: author.name })
    await jobs.send(tx, postPublished, { spaceId: space.id, postId: id })
    return id
  })
}

/**
 * Tells whom a reply answers, and who opened the thread, unless they muted or blocked its author. Called when a post
 * becomes visible: at once, or when a held one is released.
 */
export const tellOfReply = async (
  tools: { clock: Clock; newId: NewId },
  tx: Transaction,
  { post, authorName, visibleFrom }: { post: PostRow; authorName: string; visibleFrom?: Date },
): Promise<void> => {
  if (post.parent_id === null) return
  const answered = await Promise.all([post.parent_id, post.thread_id].map((id) => findPost(tx, post.space_id, id)))
  const people = new Set(
    answered.flatMap((row) => (row && row.visibility !== 'deleted' ? row.author_id : ([] as PersonId[]))),
  )
  people.delete(post.author_id)
  for (const to of people) {
    if (!(await mayNotify(tx, { spaceId: post.space_id, to, from: post.author_id }))) continue
    const path = `/posts/${post.id}`
    await tell(tools, tx, {
      spaceId: post.space_id,
      to,
      from: post.author_id,
      kind: 'reply',
      values: { name: authorName },
      path,
      subjectId: post.id,
      ...(visibleFrom ? { visibleFrom } : {}),
    })
  }
}

/** What describes the pictures that a writer puts beside their words. */
export const wordsIn = ({ images = [] }: Wishes): string[] => images.map(({ alt }) => alt)

const assertShape = ({ parentId, title, tags }: PostDraft): void => {
  if (parentId === null && title === null) {
    throw new HearthError('invalid-input', { fields: [{ pointer: '/title', reason: 'required' }] })
  }
  if (parentId !== null && title !== null) {
    throw new HearthError('invalid-input', { fields: [{ pointer: '/title', reason: 'replies-have-none' }] })
  }
  if (parentId !== null && tags !== undefined) {
    throw new HearthError('invalid-input', { fields: [{ pointer: '/tags', reason: 'replies-have-none' }] })
  }
}

const takeParent = async (tx: Transaction, draft: PostDraft, parentId: string, now: Date): Promise<PostRow> => {
  const { space, author } = draft
  const parent = await lockPost(tx, space.id, parentId, 'share')
  if (!parent || !mayKnowOf(author, parent)) throw new HearthError('not-found')
  if (parent.visibility === 'deleted') throw new HearthError('gone')
  const opener = parent.parent_id === null ? parent : await lockPost(tx, space.id, parent.thread_id, 'share')
  if (opener?.closed_at) throw new HearthError('thread-closed')
  if (!mayWriteUnder(author, parent, now)) throw new HearthError('not-allowed')
  const doors = opener ? [parent, opener] : [parent]
  if (!isWelcome(author.id, doors, await findWelcome(tx, space.id, author.id, doors))) {
    throw new HearthError('replies-limited')
  }
  return parent
}
