import { type AccountId, HearthError } from '@hearth/contract'
import { Secret, TOTP } from 'otpauth'
import type { Clock } from '../../ground/clock.ts'
import type { DbOrTx } from '../../ground/db/database.ts'
import { countTry } from '../confirming/count-tries.ts'
import { hashRecoveryCode } from './recovery-codes.ts'
import { unseal } from './seal.ts'
import { findSecondStep, type SecondStepRow, takeRecoveryCode, takeStep } from './store.ts'

export interface CodeTools {
  readonly db: DbOrTx
  readonly clock: Clock
  readonly secret: string
}

/** Seconds that a code counts (RFC 6238); the one before and the one after do too, since clocks differ. */
const period = 30
const tolerance = 1

/** The app's side of a secret: six digits each half minute, what every authenticator app understands. */
export const totpOf = (base32: string, label = ''): TOTP =>
  new TOTP({ issuer: 'Hearth', label, secret: Secret.fromBase32(base32), digits: 6, period, algorithm: 'SHA1' })

/**
 * Asks for the second step, where the account has one.
 *
 * @throws HearthError `code-needed`, `code-refused` (also for a code that was used before), `too-many-requests`
 */
export const checkSecondStep = async (
  tools: CodeTools,
  accountId: AccountId,
  code: string | undefined,
): Promise<void> => {
  const row = await findSecondStep(tools.db, accountId)
  if (!row || row.confirmed_at === null) return
  if (code === undefined || code.trim() === '') throw new HearthError('code-needed')
  const tries = await countTry(tools, 'code', accountId)
  const isRight = (await isCode(tools, row, code)) || (await isRecoveryCode(tools, accountId, code))
  if (!isRight) throw new HearthError('code-refused')
  await tries.forget()
}

/** Whether a code of the app is right now, or was half a minute ago; it is used up by that. */
export const isCode = async (
  { db, clock, secret }: CodeTools,
  row: Pick<SecondStepRow, 'account_id' | 'sealed_secret'>,
  code: string,
): Promise<boolean> => {
  const token = code.replace(/\s/g, '')
  const base32 = unseal(secret, row.account_id, row.sealed_secret)
  if (base32 === null || !/^\d{6}$/.test(token)) return false
  const timestamp = clock().getTime()
  const delta = totpOf(base32).validate({ token, timestamp, window: tolerance })
  return delta !== null && takeStep(db, row.account_id, TOTP.counter({ period, timestamp }) + delta)
}

const isRecoveryCode = ({ db, secret }: CodeTools, accountId: AccountId, code: string): Promise<boolean> =>
  takeRecoveryCode(db, accountId, hashRecoveryCode(secret, code))
