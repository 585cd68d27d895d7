import type { SpaceId } from '@hearth/contract'
import { findRings, type Rater } from '@hearth/ranking'
import type { Db } from '../ground/db/database.ts'
import { listRecentVoices } from '../reactions/store.ts'

const dayMs = 86_400_000
const recentDays = 28

/** What is known about everybody who reacts in a space, on the day of an instant. */
export type RatersOn = (spaceId: SpaceId, at: Date) => Promise<ReadonlyMap<string, Rater>>

/**
 * How much people react, and who reacts as one, from the 28 days before the day of an instant (UTC). It changes once a
 * day, so that an order does not move for a reason that nobody sees, and every process finds the same; the newest day
 * of each space is kept, since finding rings compares everybody with everybody.
 */
export const createRatersOn = (db: Db): RatersOn => {
  const kept = new Map<SpaceId, { day: number; raters: Promise<ReadonlyMap<string, Rater>> }>()
  return (spaceId, at) => {
    const day = Math.floor(at.getTime() / dayMs)
    const known = kept.get(spaceId)
    if (known?.day === day) return known.raters
    const raters = findRaters(db, spaceId, day)
    if (known === undefined || known.day < day) {
      kept.set(spaceId, { day, raters })
      raters.catch(() => kept.delete(spaceId))
    }
    return raters
  }
}

const findRaters = async (db: Db, spaceId: SpaceId, day: number): Promise<ReadonlyMap<string, Rater>> => {
  const voices = await listRecentVoices(db, {
    spaceId,
    from: new Date((day - recentDays) * dayMs),
    until: new Date(day * dayMs),
  })
  const reactedTo = new Map([...voices].map(([person, posts]) => [person as string, new Set<string>(posts)]))
  const rings = findRings(reactedTo)
  return new Map(
    [...reactedTo].map(([person, posts]) => [person, { recentVotes: posts.size, ringSize: rings.get(person) ?? 1 }]),
  )
}
