import { HearthError, type NoticeSettings, type stages } from '@hearth/contract'
import { findAccount } from '../accounts/store.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import type { Handlers } from '../ground/http/mount.ts'
import type { Visitor } from '../ground/http/visitor.ts'
import type { Signals } from '../ground/live/signals.ts'
import type { Streams } from '../ground/live/streams.ts'
import type { Mailer } from '../ground/mail/create-mailer.ts'
import { toPage, toPlace } from '../ground/requests/cursor.ts'
import { memberOf } from '../ground/requests/member-of.ts'
import { readQuietToken } from './digest/quiet-token.ts'
import { endMail } from './digest/send-digests.ts'
import { followNotices, type MutedBy, wakeFollowers } from './follow-notices.ts'
import { findQuietPeriod } from './quiet/store.ts'
import { changeSettings, noSettings } from './settings/change-settings.ts'
import { findSettings } from './settings/store.ts'
import { countUnread, listNotices, markRead } from './store.ts'
import { toNotice, toNoticeSettings } from './view.ts'

interface Tools {
  readonly db: Db
  readonly clock: Clock
  readonly signals: Signals
  readonly streams: Streams
  readonly mutedBy: MutedBy
  /** Null where this server sends no mail. */
  readonly mailer: Mailer | null
  /** Seals the links of mails. */
  readonly secret: string
}

export const noticesRoutes = (tools: Tools): Handlers<typeof stages.notices> => {
  const { db, clock, signals, streams, mutedBy, mailer, secret } = tools
  // From the first who follows, not from the start: a process that nobody follows needs no ear.
  let waking: Promise<void> | undefined
  const mailFor = async ({ account, space }: Visitor): Promise<NoticeSettings['mail']> => {
    if (mailer === null || space?.email === 'never') return 'none-sent'
    const row = account && (await findAccount(db, account.id))
    return row?.email && row.email_confirmed_at !== null ? 'ready' : 'no-address'
  }
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
      const quiet = await findQuietPeriod(db, { spaceId, personId, now: clock() })
      return { unread: await countUnread(db, { spaceId, personId, now: quiet?.since ?? clock(), muted }) }
    },
    async followNotices({ query, visitor, lastEventId }) {
      const { spaceId, id: personId } = memberOf(visitor)
      if (visitor.session === null) throw new HearthError('not-signed-in')
      const after = toPlace(lastEventId ?? query.after)
      waking ??= wakeFollowers({ signals, streams })
      await waking
      return followNotices({ db, clock, streams, mutedBy }, { spaceId, personId, session: visitor.session, after })
    },
    async readNoticeSettings({ visitor }) {
      const { spaceId, id } = memberOf(visitor)
      const row = await findSettings(db, spaceId, id)
      return toNoticeSettings(row ?? noSettings(spaceId, id, clock()), await mailFor(visitor))
    },
    async changeNoticeSettings({ body, visitor }) {
      const { spaceId, id: personId } = memberOf(visitor)
      if (visitor.account === null) throw new HearthError('not-signed-in')
      const row = await changeSettings({ db, clock }, { spaceId, personId, accountId: visitor.account.id, ...body })
      return toNoticeSettings(row, await mailFor(visitor))
    },
    async readNotices({ body, visitor }) {
      const { spaceId, id: personId } = memberOf(visitor)
      await markRead(db, { spaceId, personId, now: clock(), ids: body.ids ?? null })
      return {}
    },
    async endNoticeMail({ params }) {
      const whose = readQuietToken(secret, params.token)
      if (whose === null) throw new HearthError('link-invalid')
      await endMail({ db }, whose)
      return {}
    },
  }
}
