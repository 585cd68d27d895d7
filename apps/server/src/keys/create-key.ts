import type { KeyId, PersonId, SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { hashToken, type NewId, newToken } from '../ground/id.ts'
import { insertKey, type KeyRow } from './store.ts'

/** Ten a second, unless its keeper says otherwise. Perspective gave one. */
const usualPerMinute = 600

/** A secret that says whose it is, so that whoever finds one in a public place knows where to tell. */
export const newSecret = (): { secret: string; hash: string; hint: string } => {
  const secret = `hearth_${newToken()}`
  return { secret, hash: hashToken(secret), hint: secret.slice(-4) }
}

/** Makes a key for a program. The secret is returned this once; only its hash is stored. */
export const createKey = async (
  { db, clock, newId }: { db: Db; clock: Clock; newId: NewId },
  input: {
    spaceId: SpaceId
    by: PersonId
    name: string
    perMinute: number | undefined
    perDay: number | null
    keepsSuggestions: boolean
  },
): Promise<{ row: KeyRow; secret: string }> => {
  const { secret, hash, hint } = newSecret()
  const row: KeyRow = {
    space_id: input.spaceId,
    id: newId<KeyId>(),
    name: input.name,
    secret_hash: hash,
    hint,
    old_secret_hash: null,
    old_secret_until: null,
    per_minute: input.perMinute ?? usualPerMinute,
    per_day: input.perDay,
    keeps_suggestions: input.keepsSuggestions,
    created_by: input.by,
    created_at: clock(),
    revoked_at: null,
  }
  await insertKey(db, row)
  return { row, secret }
}
