import type { Notice } from '@hearth/contract'
import type { NoticeRow } from './store.ts'

export const toNotice = (row: NoticeRow): Notice => ({
  id: row.id,
  kind: row.kind,
  values: row.values,
  path: row.path,
  at: row.visible_from.toISOString(),
  isRead: row.read_at !== null,
})
