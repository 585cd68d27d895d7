import type { PlaceReason, PostId } from '@hearth/contract'
import { findRings, type Rater, rank } from '@hearth/ranking'
import type { Db } from '../ground/db/database.ts'
import { findAnalyses } from '../posts/store.ts'
import { listRecentVoices, listVoices } from '../reactions/store.ts'
import { type ListOf, listCandidates } from './store.ts'

/** `rank` takes so many at most; older posts are found under Newest. */
const maxCandidates = 1000
/** A thread of a space makes room after a week or so; replies inside a thread do not age. */
const threadHalfLifeHours = 168
const recentMs = 28 * 86_400_000

/**
 * Orders a list by common ground as of an instant: of the posts, their reactions and the server's own readings. It
 * knows nothing of who reads, of drafts or of pauses.
 */
export const rankByGround = async (
  db: Db,
  list: ListOf,
  asOf: Date,
): Promise<{ id: PostId; reasons: readonly PlaceReason[] }[]> => {
  const posts = await listCandidates(db, list, { until: asOf, limit: maxCandidates })
  const postIds = posts.map((post) => post.id)
  const { spaceId } = list
  const [analyses, voices, recent] = await Promise.all([
    findAnalyses(db, spaceId, postIds),
    listVoices(db, { spaceId, postIds, until: asOf }),
    listRecentVoices(db, { spaceId, from: new Date(asOf.getTime() - recentMs), until: asOf }),
  ])
  const votes = Map.groupBy(voices, (voice) => voice.post_id)
  const candidates = posts.map((post) => {
    const scores = analyses.get(post.id)?.scores
    return {
      id: post.id,
      publishedAt: post.published_at.toISOString(),
      ...(scores ? { scores } : {}),
      votes: (votes.get(post.id) ?? []).map((voice) => ({ by: voice.person_id, value: 1 as const })),
    }
  })
  const ranked = rank(candidates, {
    order: 'common-ground',
    now: asOf.toISOString(),
    list: list.threadId ?? spaceId,
    raters: ratersOf(recent),
    ...(list.threadId === null ? { ageHalfLifeHours: threadHalfLifeHours } : {}),
  })
  return ranked.map((place) => ({ id: place.id as PostId, reasons: place.reasons }))
}

const ratersOf = (recent: readonly { post_id: string; person_id: string }[]): Map<string, Rater> => {
  const reactedTo = new Map<string, Set<string>>()
  for (const { person_id, post_id } of recent) {
    const posts = reactedTo.get(person_id)
    if (posts) posts.add(post_id)
    else reactedTo.set(person_id, new Set([post_id]))
  }
  const rings = findRings(reactedTo)
  return new Map(
    [...reactedTo].map(([person, posts]) => {
      return [person, { recentVotes: posts.size, ringSize: rings.get(person) ?? 1 }]
    }),
  )
}
