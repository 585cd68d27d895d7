import { HearthError, type PostId, type Space } from '@hearth/contract'
import { machineStep } from '@hearth/moderation'
import { isSuspended, type VisitingPerson } from '../ground/http/visitor.ts'
import { putWait } from '../newcomers/store.ts'
import { mayEdit, mayKnowOf } from './access.ts'
import type { Wishes } from './beside/beside.ts'
import { postEdited } from './jobs.ts'
import { type PostTools, wordsIn } from './publish-post.ts'
import { findPost, insertVersion, lockPost, putAnalysis, setVisibility, updateText } from './store.ts'
import { keptOf, readText } from './text/read-text.ts'
import { weighDraft } from './waiting/weigh-draft.ts'

export interface Edit extends Pick<Wishes, 'images'> {
  readonly space: Space
  readonly author: VisitingPerson
  readonly postId: string
  /** Left out: the title stays. */
  readonly title: string | undefined
  readonly text: string
  /** The version that the author was looking at. */
  readonly version: number
}

/**
 * Changes a post and keeps the earlier version. The new text is read again; where the space holds what the reader flags,
 * or limits what newcomers do, an edit is held like a new post, or an edit would be the way around.
 *
 * @throws HearthError `suspended`, `not-found`, `gone`, `not-allowed`, `invalid-input`, `edit-conflict`
 */
export const editPost = async (tools: Omit<PostTools, 'newId'>, edit: Edit): Promise<void> => {
  const { db, jobs, clock, reader, beside } = tools
  const { space, author, text, images } = edit
  const now = clock()
  if (isSuspended(author, now)) throw new HearthError('suspended')
  const seen = await findPost(db, space.id, edit.postId)
  if (!seen || !mayKnowOf(author, seen)) throw new HearthError('not-found')
  if (edit.title !== undefined && seen.parent_id !== null) {
    throw new HearthError('invalid-input', { fields: [{ pointer: '/title', reason: 'replies-have-none' }] })
  }
  const title = edit.title ?? seen.title
  const parent = seen.parent_id === null ? undefined : await findPost(db, space.id, seen.parent_id)
  const words = images ? wordsIn({ images }) : await beside.wordsOf(db, space.id, edit.postId)
  const analysis = keptOf(space, await readText(reader, { title, text, context: parent?.text || null, beside: words }))
  const isHeldByReader = machineStep(analysis, space.machine, reader.thresholds).kind === 'hold'
  await db.transaction().execute(async (tx) => {
    const post = await lockPost(tx, space.id, edit.postId)
    if (!post) throw new HearthError('not-found')
    if (post.visibility === 'deleted') throw new HearthError('gone')
    if (!mayEdit(author, post, now)) throw new HearthError('not-allowed')
    if (post.version !== edit.version) throw new HearthError('edit-conflict')
    const isSameText = post.text === text && post.title === title
    if (isSameText && images === undefined) return
    const of = { spaceId: space.id, postId: post.id as PostId }
    const weighed = await weighDraft(tx, { space, author, title, text, editOf: post.id }, now)
    const because = weighed ?? (isHeldByReader ? 'reader' : null)
    const begins = post.visibility === 'visible' && because !== null
    if (begins) await putWait(tx, { space_id: space.id, post_id: of.postId, because, since: now })
    if (images) await beside.keep(tx, post, { images })
    const visibility = begins ? 'held' : post.visibility
    if (isSameText) {
      await setVisibility(tx, { ...of, visibility, decisionId: post.decision_id })
      await putAnalysis(tx, { ...of, analysis, readAt: now })
      return jobs.send(tx, postEdited, of)
    }
    await insertVersion(tx, {
      space_id: space.id,
      post_id: post.id,
      version: post.version,
      title: post.title,
      text: post.text,
      written_at: post.edited_at ?? post.published_at,
    })
    await updateText(tx, of, {
      title,
      text,
      version: post.version + 1,
      edited_at: now,
      visibility,
    })
    await putAnalysis(tx, { ...of, analysis, readAt: now })
    await jobs.send(tx, postEdited, of)
  })
}
