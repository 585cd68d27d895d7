import type { PostId } from '@hearth/contract'
import { effectOfStanding, type StandingDecision } from '@hearth/moderation'
import type { Transaction } from '../../ground/db/database.ts'
import { findPerson, updatePerson } from '../../people/store.ts'
import { lockPost, type PostRow, setClosed, setVisibility } from '../../posts/store.ts'
import { type DecisionRow, listStanding } from '../store.ts'

/**
 * Makes a post, its thread and its author what the standing decisions say, after `changed` was made, undone or reversed.
 * Everything is worked out anew from what stands, so that no order of decisions leaves something behind.
 *
 * @param held what becomes of a post that waits for a look: somebody looked, so it is released; it goes on waiting; or it
 *   waits again
 * @returns the post as it was before; null where there is none
 */
export const applyStanding = async (
  tx: Transaction,
  changed: DecisionRow,
  held: 'release' | 'keep' | 'again',
): Promise<PostRow | null> => {
  const standing = await listStanding(tx, changed)
  const post = changed.subject_kind === 'post' ? await lockPost(tx, changed.space_id, changed.subject_id) : undefined
  if (post) await applyToPost(tx, post, standing, held)
  if (changed.action === 'close-thread' && changed.thread_id !== null) {
    const closing = standing.find((one) => one.action === 'close-thread' && one.thread_id === changed.thread_id)
    await setClosed(tx, changed.space_id, changed.thread_id, closing?.decided_at ?? null)
  }
  const person =
    changed.action === 'suspend' && changed.about_person_id !== null
      ? await findPerson(tx, changed.space_id, changed.about_person_id)
      : undefined
  if (person) {
    const about = standing.filter((one) => one.about_person_id === person.id)
    const { suspendedUntil } = effectOfStanding(about.map(toStanding), null)
    await updatePerson(tx, changed.space_id, person.id, {
      suspended_until: suspendedUntil === null ? null : new Date(suspendedUntil),
    })
  }
  return post ?? null
}

const applyToPost = async (
  tx: Transaction,
  post: PostRow,
  standing: readonly DecisionRow[],
  held: 'release' | 'keep' | 'again',
): Promise<void> => {
  const own = standing.filter((one) => one.subject_id === post.id)
  const { visibility } = effectOfStanding(own.map(toStanding), post.visibility)
  if (visibility === null || visibility === 'deleted') return
  const behind = own.findLast((one) => effectOfStanding([toStanding(one)], 'visible').visibility === visibility)
  const waits = held === 'again' || (held === 'keep' && post.visibility === 'held')
  await setVisibility(tx, {
    spaceId: post.space_id,
    postId: post.id as PostId,
    visibility: waits && visibility === 'visible' ? 'held' : visibility,
    decisionId: visibility === 'visible' ? null : (behind?.id ?? null),
  })
}

const toStanding = (row: DecisionRow): StandingDecision => ({
  action: row.action,
  until: row.until?.toISOString() ?? null,
})
