import type { PersonId, PlaceReason, PostId } from '@hearth/contract'
import { rank } from '@hearth/ranking'
import type { Db } from '../ground/db/database.ts'
import { findScores } from '../posts/store.ts'
import { listVoices } from '../reactions/store.ts'
import type { RatersOn } from './raters-on.ts'
import { type ListOf, listCandidates } from './store.ts'

/** `rank` takes so many at most; older posts are found under Newest. */
const maxCandidates = 1000
/** A thread of a space makes room after a week or so; replies inside a thread do not age. */
const threadHalfLifeHours = 168

export interface Ranked {
  readonly id: PostId
  readonly reasons: readonly PlaceReason[]
  /** Whose post it is, where it waits for a look. */
  readonly heldFor: PersonId | null
}

/**
 * Orders a list by common ground as of an instant: of the posts, their reactions and the server's own readings. It
 * knows nothing of who reads, of drafts or of pauses.
 */
export const rankByGround = async (
  { db, ratersOn }: { db: Db; ratersOn: RatersOn },
  list: ListOf,
  asOf: Date,
): Promise<Ranked[]> => {
  const posts = await listCandidates(db, list, { until: asOf, limit: maxCandidates })
  const postIds = posts.map((post) => post.id)
  const { spaceId } = list
  const [scores, voices, raters] = await Promise.all([
    findScores(db, spaceId, postIds),
    listVoices(db, { spaceId, postIds, until: asOf }),
    ratersOn(spaceId, asOf),
  ])
  const candidates = posts.map((post) => {
    const found = scores.get(post.id)
    return {
      id: post.id,
      publishedAt: post.published_at.toISOString(),
      ...(found ? { scores: found } : {}),
      votes: (voices.get(post.id) ?? []).map((by) => ({ by, value: 1 as const })),
    }
  })
  const ranked = rank(candidates, {
    order: 'common-ground',
    now: asOf.toISOString(),
    list: list.threadId ?? spaceId,
    raters,
    ...(list.threadId === null ? { ageHalfLifeHours: threadHalfLifeHours } : {}),
  })
  const held = new Map(posts.flatMap((post) => (post.visibility === 'held' ? [[post.id, post.author_id]] : [])))
  return ranked.map((place) => {
    const id = place.id as PostId
    return { id, reasons: place.reasons, heldFor: held.get(id) ?? null }
  })
}
