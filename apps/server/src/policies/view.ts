import type { Policy } from '@hearth/contract'
import type { PolicyRow } from './store.ts'

export const toPolicy = (row: PolicyRow): Policy => ({
  id: row.id,
  position: row.position,
  title: row.title,
  text: row.text,
  suggestedAction: row.suggested_action,
  isRetired: row.is_retired,
})
