import { type AccountId, HearthError } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db } from '../ground/db/database.ts'
import { hashToken } from '../ground/id.ts'
import { type ConfirmTools, confirmItIsMe, type Shown } from './confirming/confirm-it-is-me.ts'
import { deleteLinks, findLink } from './links/store.ts'
import { hashPassword } from './password.ts'
import { deleteSecondStep } from './second-step/store.ts'
import { startSession } from './sessions/start-session.ts'
import { deleteSessionsOf } from './sessions/store.ts'
import { setPasswordHash } from './store.ts'

/**
 * Changes a password. Every session ends, and this browser gets a new one.
 *
 * @returns the token of the new session
 * @throws HearthError as `confirmItIsMe`
 */
export const changePassword = async (
  tools: ConfirmTools,
  input: { accountId: AccountId; shown: Shown; next: string; userAgent: string },
): Promise<string> => {
  const account = await confirmItIsMe(tools, input.accountId, input.shown)
  const hash = await hashPassword(input.next)
  return tools.db.transaction().execute(async (tx) => {
    await setPasswordHash(tx, account.id, hash)
    await deleteLinks(tx, account.id, 'reset')
    await deleteSessionsOf(tx, account.id, null)
    return startSession({ db: tx, clock: tools.clock }, account.id, input.userAgent)
  })
}

/** Sets a new password with a one-time link; every session ends. @throws HearthError `link-invalid` */
export const resetPassword = async (
  { db, clock }: { db: Db; clock: Clock },
  input: { token: string; next: string },
): Promise<void> => {
  const found = await findLink(db, 'reset', hashToken(input.token), clock())
  if (!found) throw new HearthError('link-invalid')
  const hash = await hashPassword(input.next)
  await db.transaction().execute(async (tx) => {
    // Of two requests with the same link, the one that finds it gone loses.
    if ((await deleteLinks(tx, found.account_id, 'reset')) === 0) throw new HearthError('link-invalid')
    await setPasswordHash(tx, found.account_id, hash)
    if (found.drops_second_step) await deleteSecondStep(tx, found.account_id)
    await deleteSessionsOf(tx, found.account_id, null)
  })
}
