import { HearthError, type SpaceId } from '@hearth/contract'
import { type Clock, inSeconds } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { newSecret } from './create-key.ts'
import { type KeyRow, replaceSecret } from './store.ts'

/**
 * Gives a key a new secret. The one before it is let in for `hours` more; the one before that, if there was one, no more.
 *
 * @throws HearthError `not-found`, also for a revoked key
 */
export const rotateKey = async (
  { db, clock }: { db: Db; clock: Clock },
  input: { spaceId: SpaceId; keyId: string; hours: number },
): Promise<{ row: KeyRow; secret: string }> => {
  const { secret, hash, hint } = newSecret()
  const oldUntil = input.hours === 0 ? null : inSeconds(clock(), input.hours * 3600)
  const row = await replaceSecret(db, input.spaceId, input.keyId, { hash, hint, oldUntil })
  if (!row) throw new HearthError('not-found')
  return { row, secret }
}
