import { HearthError, type stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { Signals } from '../ground/live/signals.ts'
import type { Streams } from '../ground/live/streams.ts'
import { toPage, toPlace } from '../ground/requests/cursor.ts'
import { memberOf } from '../ground/requests/member-of.ts'
import { followNotices, type MutedBy, wakeFollowers } from './follow-notices.ts'
import { countUnread, listNotices, markRead } from './store.ts'
import { toNotice } from './view.ts'

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly signals: Signals
  readonly streams: Streams
  readonly mutedBy: MutedBy
}

export const noticesRoutes = ({ db, clock, signals, streams, mutedBy }: Tools): Handlers<typeof stages.notices> => {
  // From the first who follows, not from the start: a process that nobody follows needs no ear.
  let waking: Promise<void> | undefined
  return {
    async listNotices({ query, visitor }) {
      const { spaceId, id: personId } = memberOf(visitor)
      const limit = query.limit ?? 30
      const rows = await listNotices(db, { spaceId, personId, now: clock(), after: toPlace(query.cursor), limit })
      const muted = await mutedBy(db, spaceId, personId)
      return toPage(
        rows,
        limit,
        (row) => ({ at: row.visible_from, id: row.id }),
        (row) => toNotice(row, muted),
      )
    },
    async countNotices({ visitor }) {
      const { spaceId, id: personId } = memberOf(visitor)
      const muted = await mutedBy(db, spaceId, personId)
      return { unread: await countUnread(db, { spaceId, personId, now: clock(), muted }) }
    },
    async followNotices({ query, visitor, lastEventId }) {
      const { spaceId, id: personId } = memberOf(visitor)
      if (visitor.session === null) throw new HearthError('not-signed-in')
      const after = toPlace(lastEventId ?? query.after)
      waking ??= wakeFollowers({ signals, streams })
      await waking
      return followNotices({ db, clock, streams, mutedBy }, { spaceId, personId, session: visitor.session, after })
    },
    async readNotices({ body, visitor }) {
      const { spaceId, id: personId } = memberOf(visitor)
      await markRead(db, { spaceId, personId, now: clock(), ids: body.ids ?? null })
      return {}
    },
  }
}
