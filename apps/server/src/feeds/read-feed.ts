import { type Feed, type FeedOrder, HearthError, type PlaceReason, type PostId } from '@hearth/contract'
import { type Place, toCursor, toPlace } from '../ground/requests/cursor.ts'
import { type PostReader, type Reading, readPosts } from '../posts/read-posts.ts'
import { heldOf } from './access.ts'
import { rankByGround } from './rank-by-ground.ts'
import type { RatersOn } from './raters-on.ts'
import { type ListOf, listByTime } from './store.ts'
import { toFeedItem } from './view.ts'

export interface FeedReader extends PostReader {
  readonly ratersOn: RatersOn
}

/** One page of a list of posts. */
export interface PageOf {
  readonly order: FeedOrder
  readonly cursor: string | undefined
  readonly limit: number
}

interface Placing {
  readonly id: PostId
  readonly reasons: readonly PlaceReason[]
}

/**
 * Reads one page of a list in an order, each place with its reason. The order is the same for everybody; what a reader
 * may not know of is left out, and whom they muted is folded, never moved.
 *
 * @param frozenAt since when a closed thread stands still
 * @throws HearthError `bad-cursor`
 */
export const readFeed = async (
  reader: FeedReader,
  reading: Reading,
  list: ListOf,
  page: PageOf,
  frozenAt: Date | null = null,
): Promise<Feed> => {
  const { places, next } =
    page.order === 'common-ground'
      ? await pageByGround(reader, reading, list, page, frozenAt)
      : await pageByTime(reader, reading, list, { ...page, order: page.order })
  const posts = await readPosts(
    reader,
    reading,
    places.map((place) => place.id),
  )
  const reasonsOf = new Map(places.map((place) => [place.id, place.reasons]))
  return { order: page.order, items: posts.map((post) => toFeedItem(post, reasonsOf.get(post.id) ?? [])), next }
}

const pageByTime = async (
  { db }: PostReader,
  reading: Reading,
  list: ListOf,
  { order, cursor, limit }: PageOf & { order: 'newest' | 'oldest' },
): Promise<{ places: Placing[]; next: string | null }> => {
  const after: Place | null = toPlace(cursor)
  const rows = await listByTime(db, list, { order, after, limit, heldOf: heldOf(reading) })
  const shown = rows.slice(0, limit)
  const last = rows.length > limit ? shown.at(-1) : undefined
  return {
    places: shown.map((row) => ({ id: row.id, reasons: [{ id: order, values: {} }] })),
    next: last ? toCursor([last.published_at.toISOString(), last.id]) : null,
  }
}

// The cursor holds the instant of the first page: later posts and reactions wait for the next visit, so that a list
// does not move under whoever reads it.
const pageByGround = async (
  { db, clock, ratersOn }: FeedReader,
  reading: Reading,
  list: ListOf,
  { cursor, limit }: PageOf,
  frozenAt: Date | null,
): Promise<{ places: Placing[]; next: string | null }> => {
  const after = toPlace(cursor)
  const now = clock()
  const asOf = after === null ? now : new Date(after.at)
  if (asOf > now) throw new HearthError('bad-cursor')
  const ranked = await rankByGround({ db, ratersOn }, list, frozenAt !== null && frozenAt < asOf ? frozenAt : asOf)
  const from = after === null ? 0 : ranked.findIndex((place) => place.id === after.id) + 1
  if (after !== null && from === 0) throw new HearthError('bad-cursor')
  // Left out before the page is cut: neither a short page nor a cursor tells of a post that waits for a look.
  const held = heldOf(reading)
  const rest = ranked.slice(from).filter(({ heldFor }) => heldFor === null || held === 'all' || heldFor === held)
  const places = rest.slice(0, limit)
  const last = limit < rest.length ? places.at(-1) : undefined
  return { places, next: last ? toCursor([asOf.toISOString(), last.id]) : null }
}
