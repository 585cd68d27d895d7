import { type Feed, type FeedOrder, HearthError, type PlaceReason, type PostId } from '@hearth/contract'
import { toCursor } from '../ground/requests/cursor.ts'
import { type PostReader, type Reading, readPosts } from '../posts/read-posts.ts'
import { heldOf } from './access.ts'
import { type FeedPlace, toFeedPlace, toPrevious } from './feed-place.ts'
import { rankByGround } from './rank-by-ground.ts'
import type { RatersOn } from './raters-on.ts'
import { findInList, type ListOf, listByTime } from './store.ts'
import { toFeedItem } from './view.ts'

export interface FeedReader extends PostReader {
  readonly ratersOn: RatersOn
}

/** One page of a list of posts. */
export interface PageOf {
  readonly order: FeedOrder
  readonly cursor: string | undefined
  readonly limit: number
  /** The first page is the one with this post, with a few before it; where it is not in the list, the list's first page. */
  readonly around?: PostId | undefined
}

/** So many stand before the post that a page is opened at. */
const lead = 5

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
  const { places, next, previous } =
    page.order === 'common-ground'
      ? await pageByGround(reader, reading, list, page, frozenAt)
      : await pageByTime(reader, reading, list, { ...page, order: page.order })
  const posts = await readPosts(
    reader,
    reading,
    places.map((place) => place.id),
  )
  const reasonsOf = new Map(places.map((place) => [place.id, place.reasons]))
  return {
    order: page.order,
    items: posts.map((post) => toFeedItem(post, reasonsOf.get(post.id) ?? [])),
    next,
    previous,
  }
}

interface Paged {
  readonly places: readonly Placing[]
  readonly next: string | null
  readonly previous: string | null
}

const pageByTime = async (
  { db }: PostReader,
  reading: Reading,
  list: ListOf,
  page: PageOf & { order: 'newest' | 'oldest' },
): Promise<Paged> => {
  const { order, limit } = page
  const asked = { heldOf: heldOf(reading) }
  const back = order === 'newest' ? 'oldest' : 'newest'
  const place = await openAt({ db }, list, page)
  const before =
    place?.isBack === true
      ? await listByTime(db, list, { ...asked, order: back, after: place, limit: place.isWithin ? lead : limit })
      : []
  const shownBefore = before.slice(0, place?.isWithin ? lead : limit).reverse()
  const hasBefore = before.length > shownBefore.length
  const isBackAlone = place?.isBack === true && !place.isWithin
  const last = shownBefore.at(-1)
  const after = place?.isWithin ? (last ? { at: last.published_at.toISOString(), id: last.id } : null) : place
  const rows = isBackAlone ? [] : await listByTime(db, list, { ...asked, order, after, limit })
  const shown = [...shownBefore, ...rows.slice(0, limit)]
  const [first, end] = [shown[0], shown.at(-1)]
  return {
    places: shown.map((row) => ({ id: row.id, reasons: [{ id: order, values: {} }] })),
    next: end && (isBackAlone || rows.length > limit) ? toCursor([end.published_at.toISOString(), end.id]) : null,
    previous: first && hasBefore ? toPrevious({ at: first.published_at.toISOString(), id: first.id }) : null,
  }
}

/** Where a page begins: at its cursor, or around a post of the list. */
const openAt = async (
  { db }: Pick<PostReader, 'db'>,
  list: ListOf,
  { cursor, around }: PageOf,
): Promise<FeedPlace | null> => {
  if (cursor !== undefined) return toFeedPlace(cursor)
  const row = around === undefined ? undefined : await findInList(db, list, around)
  return row ? { at: row.published_at.toISOString(), id: row.id, isBack: true, isWithin: true } : null
}

// The cursor holds the instant of the first page: later posts and reactions wait for the next visit, so that a list
// does not move under whoever reads it.
const pageByGround = async (
  { db, clock, ratersOn }: FeedReader,
  reading: Reading,
  list: ListOf,
  { cursor, limit, around }: PageOf,
  frozenAt: Date | null,
): Promise<Paged> => {
  const place = toFeedPlace(cursor)
  const now = clock()
  const asOf = place === null ? now : new Date(place.at)
  if (asOf > now) throw new HearthError('bad-cursor')
  const all = await rankByGround({ db, ratersOn }, list, frozenAt !== null && frozenAt < asOf ? frozenAt : asOf)
  // Left out before the page is cut: neither a short page nor a cursor tells of a post that waits for a look.
  const held = heldOf(reading)
  const ranked = all.filter(
    ({ id, heldFor }) => heldFor === null || held === 'all' || heldFor === held || id === place?.id,
  )
  const at = place === null ? -1 : ranked.findIndex(({ id }) => id === place.id)
  if (place !== null && at < 0) throw new HearthError('bad-cursor')
  const named = around === undefined ? -1 : ranked.findIndex(({ id }) => id === around)
  const from = place === null ? Math.max(0, named - lead) : place.isBack ? Math.max(0, at - limit) : at + 1
  const to = place?.isBack ? at : Math.max(from + limit, named + 1)
  const places = ranked.slice(from, to)
  const [first, last] = [places[0], places.at(-1)]
  const cursorOf = (id: PostId) => ({ at: asOf.toISOString(), id })
  return {
    places,
    next: last && to < ranked.length ? toCursor([asOf.toISOString(), last.id]) : null,
    previous: first && from > 0 && (place === null || place.isBack) ? toPrevious(cursorOf(first.id)) : null,
  }
}
