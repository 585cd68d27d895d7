import type { AccountId } from '@hearth/contract'
import { type Clock, inSeconds } from '../../ground/clock.ts'
import type { DbOrTx } from '../../ground/db/database.ts'
import { sessionSeconds } from '../../ground/http/cookies.ts'
import { hashToken, newToken } from '../../ground/id.ts'
import { deviceOf } from './device-of.ts'
import { deleteEndedSessions, insertSession } from './store.ts'

/**
 * Signs an account in. Sessions that have ended, of anybody, go at the same time.
 *
 * @returns the token for the cookie; only its hash is stored
 */
export const startSession = async (
  { db, clock }: { db: DbOrTx; clock: Clock },
  accountId: AccountId,
  userAgent: string,
): Promise<string> => {
  const token = newToken()
  const now = clock()
  await deleteEndedSessions(db, now)
  await insertSession(db, {
    token_hash: hashToken(token),
    account_id: accountId,
    ...deviceOf(userAgent),
    created_at: now,
    seen_at: now,
    expires_at: inSeconds(now, sessionSeconds),
  })
  return token
}
