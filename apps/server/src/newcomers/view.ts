import type { Storm } from '@hearth/contract'
import type { StormRow } from './storm/store.ts'

/** A storm as everybody sees it: since when, until when, how slow. Not who began it. */
export const toStorm = (row: StormRow): Storm => ({
  startedAt: row.started_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  gapMinutes: row.gap_minutes,
})
