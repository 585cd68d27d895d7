import type { Notice, PersonId } from '@hearth/contract'
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
