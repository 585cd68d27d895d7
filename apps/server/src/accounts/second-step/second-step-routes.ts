import type { stages } from '@hearth/contract'
import type { Handlers } from '../../ground/http/mount.ts'
import { accountOf } from '../../ground/requests/account-of.ts'
import type { ConfirmTools } from '../confirming/confirm-it-is-me.ts'
import { confirmSecondStep, endSecondStep, renewRecoveryCodes, startSecondStep } from './turn-on.ts'

type SecondStep = 'startSecondStep' | 'confirmSecondStep' | 'endSecondStep' | 'renewRecoveryCodes'

/** The second step: a code of an app beside the password. */
export const secondStepRoutes = (tools: ConfirmTools): Pick<Handlers<typeof stages.accounts>, SecondStep> => ({
  startSecondStep: async ({ body, visitor }) =>
    startSecondStep(tools, { accountId: accountOf(visitor).id, shown: body }),
  async confirmSecondStep({ body, visitor }) {
    return { recoveryCodes: await confirmSecondStep(tools, accountOf(visitor).id, body.code) }
  },
  async endSecondStep({ body, visitor }) {
    await endSecondStep(tools, { accountId: accountOf(visitor).id, shown: body })
    return {}
  },
  async renewRecoveryCodes({ body, visitor }) {
    return { recoveryCodes: await renewRecoveryCodes(tools, { accountId: accountOf(visitor).id, shown: body }) }
  },
})
