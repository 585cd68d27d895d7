import { type AccountId, HearthError } from '@hearth/contract'
import type { Clock } from '../../ground/clock.ts'
import type { Db } from '../../ground/db/database.ts'
import { isPassword } from '../password.ts'
import { checkSecondStep } from '../second-step/check-code.ts'
import { type AccountRow, findAccount } from '../store.ts'
import { countTry } from './count-tries.ts'

export interface ConfirmTools {
  readonly db: Db
  readonly clock: Clock
  readonly secret: string
}

/** What somebody shows again before something that matters, though they are signed in. */
export interface Shown {
  readonly password: string
  readonly code?: string | undefined
}

/**
 * Asks again who it is: a browser left open, or a cookie that was copied, must not be enough.
 *
 * @throws HearthError `password-refused`, `code-needed`, `code-refused`, `too-many-requests`
 */
export const confirmItIsMe = async (
  { db, clock, secret }: ConfirmTools,
  accountId: AccountId,
  shown: Shown,
): Promise<AccountRow> => {
  const account = await findAccount(db, accountId)
  if (!account) throw new HearthError('not-signed-in')
  const tries = await countTry({ db, clock, secret }, 'password', account.name_key)
  if (!(await isPassword(account.password_hash, shown.password))) throw new HearthError('password-refused')
  await tries.forget()
  await checkSecondStep({ db, clock, secret }, account.id, shown.code)
  return account
}
