import {
  type Notice,
  type NoticeChoice,
  type NoticeSettings,
  type NoticeTopic,
  noticeTopicIds,
  type PersonId,
} from '@hearth/contract'
import type { SettingsRow } from './settings/store.ts'
import type { NoticeRow } from './store.ts'

/** @param muted whom the person who was told muted or blocked since */
export const toNotice = (row: NoticeRow, muted: ReadonlySet<PersonId>): Notice => ({
  id: row.id,
  kind: row.kind,
  values: row.values,
  path: row.path,
  at: row.visible_from.toISOString(),
  isRead: row.read_at !== null,
  isMuted: row.from_id !== null && muted.has(row.from_id),
})

/** What was not chosen is told at once. */
export const toNoticeSettings = (row: SettingsRow, mail: NoticeSettings['mail']): NoticeSettings => ({
  choices: Object.fromEntries(noticeTopicIds.map((topic) => [topic, row.choices[topic] ?? 'on'])) as Record<
    NoticeTopic,
    NoticeChoice
  >,
  timeZone: row.time_zone,
  isMailed: row.is_mailed,
  mail,
})
