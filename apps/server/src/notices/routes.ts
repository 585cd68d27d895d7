import type { stages } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import { toPage, toPlace } from '../ground/requests/cursor.ts'
import { memberOf } from '../ground/requests/member-of.ts'
import { countUnread, listNotices, markRead } from './store.ts'
import { toNotice } from './view.ts'

export const noticesRoutes = ({ db, clock }: { db: Db; clock: Clock }): Handlers<typeof stages.notices> => ({
  async listNotices({ query, visitor }) {
    const { spaceId, id: personId } = memberOf(visitor)
    const limit = query.limit ?? 30
    const rows = await listNotices(db, { spaceId, personId, now: clock(), after: toPlace(query.cursor), limit })
    return toPage(rows, limit, (row) => ({ at: row.visible_from, id: row.id }), toNotice)
  },
  async countNotices({ visitor }) {
    const { spaceId, id } = memberOf(visitor)
    return { unread: await countUnread(db, spaceId, id, clock()) }
  },
  async readNotices({ body, visitor }) {
    const { spaceId, id: personId } = memberOf(visitor)
    await markRead(db, { spaceId, personId, now: clock(), ids: body.ids ?? null })
    return {}
  },
})
