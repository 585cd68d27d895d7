import type { Readable } from 'node:stream'
import type { NoticeNews, PersonId, SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Signals } from '../ground/live/signals.ts'
import type { News, Streams } from '../ground/live/streams.ts'
import { type Place, toCursor } from '../ground/requests/cursor.ts'
import { findQuietPeriod } from './quiet/store.ts'
import { countUnread, listNewNotices, listNotices, nextVisible, noticeChannel } from './store.ts'
import { toNotice } from './view.ts'

/** How the later stage of people tells this one whom somebody muted or blocked. */
export type MutedBy = (db: Db, spaceId: SpaceId, personId: PersonId) => Promise<ReadonlySet<PersonId>>

interface Following {
  readonly spaceId: SpaceId
  readonly personId: PersonId
  readonly session: string
  /** The last that was seen; null for whoever comes for the first time. */
  readonly after: Place | null
}

/** Before every notice. */
const nothingYet: Place = { at: '1970-01-01T00:00:00.000Z', id: '00000000-0000-0000-0000-000000000000' }

/**
 * What a person is told, as it happens. The first event comes at once: how many are unread, and what came after the last
 * event they saw. @throws HearthError `too-many-requests`
 */
export const followNotices = (
  { db, clock, streams, mutedBy }: { db: Db; clock: Clock; streams: Streams; mutedBy: MutedBy },
  { spaceId, personId, session, after }: Following,
): Readable => {
  let place = after
  let told: number | null = null
  const next = async (): Promise<News> => {
    const quiet = await findQuietPeriod(db, { spaceId, personId, now: clock() })
    // In quiet hours it is as it was when they began, until they end.
    const now = quiet?.since ?? clock()
    const of = { spaceId, personId, now }
    // Nobody who just came is told of what they can read already.
    const known = place ?? (await newestPlace(db, of))
    const rows = await listNewNotices(db, { ...of, after: known })
    const muted = await mutedBy(db, spaceId, personId)
    const unread = await countUnread(db, { ...of, muted })
    const last = rows.at(-1)
    place = last ? { at: last.visible_from.toISOString(), id: last.id } : known
    const isNews = rows.length > 0 || unread !== told
    told = unread
    const data: NoticeNews = { unread, notices: rows.map((row) => toNotice(row, muted)) }
    return {
      event: isNews ? { id: toCursor([place.at, place.id]), data } : null,
      askAgainAt: quiet?.until ?? (await nextVisible(db, of)),
    }
  }
  return streams.open({ key: followerKey(spaceId, personId), session, next })
}

const newestPlace = async (db: Db, of: { spaceId: SpaceId; personId: PersonId; now: Date }): Promise<Place> => {
  const [row] = await listNotices(db, { ...of, after: null, limit: 0 })
  return row ? { at: row.visible_from.toISOString(), id: row.id } : nothingYet
}

const followerKey = (spaceId: string, personId: string): string => `${spaceId}/${personId}`

/**
 * Wakes the streams of this process when any process changes notices, and ends them with their session or membership.
 * Channels `session_ended` and `person_left` are triggers of the database: whoever ends a session need not know of us.
 */
export const wakeFollowers = async ({ signals, streams }: { signals: Signals; streams: Streams }): Promise<void> => {
  signals.onGap(() => streams.wake())
  await signals.hear(noticeChannel, (key) => streams.wake(key))
  await signals.hear('session_ended', (session) => streams.endSession(session))
  await signals.hear('person_left', (key) => streams.endKey(key))
}
