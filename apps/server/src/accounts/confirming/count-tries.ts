import { createHmac } from 'node:crypto'
import { HearthError } from '@hearth/contract'
import type { Clock } from '../../ground/clock.ts'
import type { DbOrTx } from '../../ground/db/database.ts'
import { countOne, forgetCount, forgetCountsBefore } from './store.ts'

/** Of one secret, wherever the tries come from: limits by address alone are no limit for whoever has many addresses. */
const windowSeconds = 900

/**
 * Tries of a secret in a quarter of an hour. A password of ten characters does not fall to 2,000 tries a day, and
 * whoever mistypes has room; six digits need a tighter limit.
 */
const most = { password: 20, code: 8 } as const
export type Tried = keyof typeof most

/**
 * Counts a try of somebody's secret before it is checked; `forget` after a right one. Unknown names count like known
 * ones, so that the refusal tells nothing.
 *
 * @param whose a name key or an account's id; stored as a keyed hash only
 * @throws HearthError `too-many-requests`
 */
export const countTry = async (
  { db, clock, secret }: { db: DbOrTx; clock: Clock; secret: string },
  tried: Tried,
  whose: string,
): Promise<{ forget: () => Promise<void> }> => {
  const now = clock()
  const windowAt = new Date(Math.floor(now.getTime() / (windowSeconds * 1000)) * windowSeconds * 1000)
  const keyHash = createHmac('sha256', secret).update(`${tried}:${whose}`).digest('base64url')
  await forgetCountsBefore(db, windowAt)
  if ((await countOne(db, { key_hash: keyHash, window_at: windowAt })) > most[tried]) {
    throw new HearthError('too-many-requests')
  }
  return { forget: () => forgetCount(db, keyHash) }
}
