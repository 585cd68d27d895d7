import { type AccountId, HearthError } from '@hearth/contract'
import type { ConfirmTools, Shown } from './confirming/confirm-it-is-me.ts'
import { countTry } from './confirming/count-tries.ts'
import { isPassword, pretendToCheck } from './password.ts'
import { checkSecondStep } from './second-step/check-code.ts'
import { startSession } from './sessions/start-session.ts'
import { findAccountByName, nameKeyOf } from './store.ts'

/**
 * @throws HearthError `sign-in-refused`, the same for an unknown name and a wrong password; `code-needed` and
 * `code-refused` for whoever knows the password; `too-many-requests`
 */
export const signIn = async (
  { db, clock, secret }: ConfirmTools,
  input: Shown & { name: string; userAgent: string },
): Promise<{ account: { id: AccountId; name: string }; token: string }> => {
  const tries = await countTry({ db, clock, secret }, 'password', nameKeyOf(input.name))
  const account = await findAccountByName(db, input.name)
  const isRight = account
    ? await isPassword(account.password_hash, input.password)
    : await pretendToCheck(input.password)
  if (!account || !isRight) throw new HearthError('sign-in-refused')
  await tries.forget()
  await checkSecondStep({ db, clock, secret }, account.id, input.code)
  const token = await startSession({ db, clock }, account.id, input.userAgent)
  return { account: { id: account.id, name: account.name }, token }
}
