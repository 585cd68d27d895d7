import { type AccountId, HearthError } from '@hearth/contract'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import type { ConfirmTools } from '../confirming/confirm-it-is-me.ts'
import { startSession } from '../sessions/start-session.ts'
import { findAccount } from '../store.ts'
import { keepChallenge, orRefuse, type Site, wasAsked } from './site.ts'
import { findPasskey, setUsed } from './store.ts'

/** What the browser asks the device for; which keys there are is not told. */
export const askToSignIn = async (tools: ConfirmTools, site: Site): Promise<unknown> => {
  const options = await generateAuthenticationOptions({ rpID: site.host, userVerification: 'required' })
  await keepChallenge(tools, null, options.challenge)
  return options
}

/** Signs in with what a device answered. @throws HearthError `passkey-refused`, whatever does not hold */
export const signInWithPasskey = async (
  tools: ConfirmTools,
  input: { credential: unknown; site: Site; userAgent: string },
): Promise<{ account: { id: AccountId; name: string }; token: string }> => {
  const response = input.credential as AuthenticationResponseJSON | null
  const passkey = typeof response?.id === 'string' ? await findPasskey(tools.db, response.id) : undefined
  const account = passkey && (await findAccount(tools.db, passkey.account_id))
  if (!response || !passkey || !account) throw new HearthError('passkey-refused')
  const { verified, authenticationInfo } = await orRefuse(
    verifyAuthenticationResponse({
      response,
      expectedChallenge: wasAsked(tools, null),
      expectedOrigin: input.site.origin,
      expectedRPID: input.site.host,
      credential: {
        id: passkey.credential_id,
        publicKey: Uint8Array.from(passkey.public_key),
        counter: Number(passkey.counter),
      },
      requireUserVerification: true,
    }),
  )
  if (!verified) throw new HearthError('passkey-refused')
  await setUsed(tools.db, passkey.id, authenticationInfo.newCounter, tools.clock())
  const token = await startSession(tools, account.id, input.userAgent)
  return { account: { id: account.id, name: account.name }, token }
}
