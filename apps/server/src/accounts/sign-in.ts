import { type AccountId, HearthError } from '@hearth/contract'
import { type Clock, inSeconds } from '../ground/clock.ts'
import type { Db, DbOrTx } from '../ground/db/database.ts'
import { sessionSeconds } from '../ground/http/cookies.ts'
import { hashToken, newToken } from '../ground/id.ts'
import { isPassword, pretendToCheck } from './password.ts'
import { findAccountByName, insertSession } from './store.ts'

/** @throws HearthError `sign-in-refused`, the same for an unknown name and a wrong password */
export const signIn = async (
  { db, clock }: { db: Db; clock: Clock },
  input: { name: string; password: string },
): Promise<{ account: { id: AccountId; name: string }; token: string }> => {
  const account = await findAccountByName(db, input.name)
  const isRight = account
    ? await isPassword(account.password_hash, input.password)
    : await pretendToCheck(input.password)
  if (!account || !isRight) throw new HearthError('sign-in-refused')
  return { account: { id: account.id, name: account.name }, token: await startSession({ db, clock }, account.id) }
}

/** @returns the token for the cookie; only its hash is stored */
export const startSession = async (
  { db, clock }: { db: DbOrTx; clock: Clock },
  accountId: AccountId,
): Promise<string> => {
  const token = newToken()
  const now = clock()
  await insertSession(db, {
    token_hash: hashToken(token),
    account_id: accountId,
    created_at: now,
    seen_at: now,
    expires_at: inSeconds(now, sessionSeconds),
  })
  return token
}
