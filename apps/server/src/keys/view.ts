import type { DoorUse, Key } from '@hearth/contract'
import type { KeyRow } from './store.ts'

export const noUse: DoorUse = { today: 0, month: 0, refused: 0 }

export const toKey = (row: KeyRow, use: DoorUse, now: Date): Key => {
  const until = row.revoked_at === null ? row.old_secret_until : null
  return {
    id: row.id,
    name: row.name,
    hint: row.hint,
    perMinute: row.per_minute,
    perDay: row.per_day,
    keepsSuggestions: row.keeps_suggestions,
    createdAt: row.created_at.toISOString(),
    oldSecretUntil: until !== null && until > now ? until.toISOString() : null,
    revokedAt: row.revoked_at?.toISOString() ?? null,
    use,
  }
}

/** The day (UTC) that requests are counted under. */
export const toDay = (at: Date): string => at.toISOString().slice(0, 10)
