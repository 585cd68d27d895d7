import { type AccountId, HearthError } from '@hearth/contract'
import { Secret } from 'otpauth'
import { type ConfirmTools, confirmItIsMe, type Shown } from '../confirming/confirm-it-is-me.ts'
import { countTry } from '../confirming/count-tries.ts'
import { isCode, totpOf } from './check-code.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import { seal } from './seal.ts'
import { confirmStep, deleteSecondStep, findSecondStep, putRecoveryCodes, putSecondStep } from './store.ts'

/**
 * Begins a second step; it counts once a code of it was shown, so that nobody locks themselves out.
 *
 * @returns the secret as the app takes it, to type or as an address in a picture
 * @throws HearthError as `confirmItIsMe`; `not-allowed` where one is on already
 */
export const startSecondStep = async (
  tools: ConfirmTools,
  input: { accountId: AccountId; shown: Shown },
): Promise<{ secret: string; uri: string }> => {
  const account = await confirmItIsMe(tools, input.accountId, input.shown)
  const known = await findSecondStep(tools.db, account.id)
  if (known?.confirmed_at) throw new HearthError('not-allowed')
  const { base32 } = new Secret({ size: 20 })
  await putSecondStep(tools.db, {
    account_id: account.id,
    sealed_secret: seal(tools.secret, account.id, base32),
    created_at: tools.clock(),
  })
  return { secret: base32, uri: totpOf(base32, account.name).toString() }
}

/**
 * A code of the app was shown: from now on one is asked for.
 *
 * @returns recovery codes, shown this once
 * @throws HearthError `code-refused`, also where none was begun; `too-many-requests`
 */
export const confirmSecondStep = async (tools: ConfirmTools, accountId: AccountId, code: string): Promise<string[]> => {
  const row = await findSecondStep(tools.db, accountId)
  if (!row || row.confirmed_at !== null) throw new HearthError('code-refused')
  const tries = await countTry(tools, 'code', accountId)
  if (!(await isCode(tools, row, code))) throw new HearthError('code-refused')
  await tries.forget()
  return tools.db.transaction().execute(async (tx) => {
    await confirmStep(tx, accountId, tools.clock())
    const codes = newRecoveryCodes()
    await putRecoveryCodes(
      tx,
      accountId,
      codes.map((one) => hashRecoveryCode(tools.secret, one)),
    )
    return codes
  })
}

/** Does without it again. @throws HearthError as `confirmItIsMe` */
export const endSecondStep = async (
  tools: ConfirmTools,
  input: { accountId: AccountId; shown: Shown },
): Promise<void> => {
  await confirmItIsMe(tools, input.accountId, input.shown)
  await tools.db.transaction().execute((tx) => deleteSecondStep(tx, input.accountId))
}

/** New recovery codes in place of the old. @throws HearthError as `confirmItIsMe`, `not-found` where there is no second step */
export const renewRecoveryCodes = async (
  tools: ConfirmTools,
  input: { accountId: AccountId; shown: Shown },
): Promise<string[]> => {
  await confirmItIsMe(tools, input.accountId, input.shown)
  const row = await findSecondStep(tools.db, input.accountId)
  if (!row?.confirmed_at) throw new HearthError('not-found')
  const codes = newRecoveryCodes()
  await tools.db.transaction().execute((tx) =>
    putRecoveryCodes(
      tx,
      input.accountId,
      codes.map((one) => hashRecoveryCode(tools.secret, one)),
    ),
  )
  return codes
}
