import { type AccountId, HearthError } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { hashToken } from '../ground/id.ts'
import { hashPassword, isPassword } from './password.ts'
import { deletePasswordResets, deleteSessionsOf, findAccount, findPasswordReset, setPasswordHash } from './store.ts'

/** Changes a password; every other session ends. @throws HearthError `sign-in-refused` if the current one is wrong */
export const changePassword = async (
  { db }: { db: Db },
  input: { accountId: AccountId; session: string | null; current: string; next: string },
): Promise<void> => {
  const account = await findAccount(db, input.accountId)
  if (!account || !(await isPassword(account.password_hash, input.current))) throw new HearthError('sign-in-refused')
  const hash = await hashPassword(input.next)
  await db.transaction().execute(async (tx) => {
    await setPasswordHash(tx, account.id, hash)
    await deletePasswordResets(tx, account.id)
    await deleteSessionsOf(tx, account.id, input.session)
  })
}

/** Sets a new password with a one-time link; every session ends. @throws HearthError `link-invalid` */
export const resetPassword = async (
  { db, clock }: { db: Db; clock: Clock },
  input: { token: string; next: string },
): Promise<void> => {
  const found = await findPasswordReset(db, hashToken(input.token), clock())
  if (!found) throw new HearthError('link-invalid')
  const hash = await hashPassword(input.next)
  await db.transaction().execute(async (tx) => {
    // Of two requests with the same link, the one that finds it gone loses.
    if ((await deletePasswordResets(tx, found.account_id)) === 0) throw new HearthError('link-invalid')
    await setPasswordHash(tx, found.account_id, hash)
    await deleteSessionsOf(tx, found.account_id, null)
  })
}
