import { type AccountId, HearthError } from '@hearth/contract'
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { NewId } from '../../ground/id.ts'
import { type ConfirmTools, confirmItIsMe, type Shown } from '../confirming/confirm-it-is-me.ts'
import { deviceOf } from '../sessions/device-of.ts'
import { algorithms, keepChallenge, orRefuse, type Site, wasAsked } from './site.ts'
import { insertPasskey, listPasskeys, type PasskeyRow } from './store.ts'

/** What the browser asks the device for. @throws HearthError as `confirmItIsMe` */
export const askForPasskey = async (
  tools: ConfirmTools,
  input: { accountId: AccountId; shown: Shown; site: Site },
): Promise<unknown> => {
  const account = await confirmItIsMe(tools, input.accountId, input.shown)
  const known = await listPasskeys(tools.db, account.id)
  const options = await generateRegistrationOptions({
    rpName: 'Hearth',
    rpID: input.site.host,
    userName: account.name,
    userID: Uint8Array.from(Buffer.from(account.id)),
    // Who made the device is nothing that we need to know.
    attestationType: 'none',
    supportedAlgorithmIDs: algorithms,
    excludeCredentials: known.map((one) => ({ id: one.credential_id, transports: one.transports })),
    // It stands in for name, password and second step, so it must be findable and ask for a finger, face or PIN.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  await keepChallenge(tools, account.id, options.challenge)
  return options
}

/** Keeps what the device made. @throws HearthError `passkey-refused` */
export const addPasskey = async (
  tools: ConfirmTools & { newId: NewId },
  input: { accountId: AccountId; credential: unknown; site: Site; userAgent: string },
): Promise<PasskeyRow> => {
  const { registrationInfo } = await orRefuse(
    verifyRegistrationResponse({
      response: input.credential as RegistrationResponseJSON,
      expectedChallenge: wasAsked(tools, input.accountId),
      expectedOrigin: input.site.origin,
      expectedRPID: input.site.host,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    }),
  )
  if (!registrationInfo) throw new HearthError('passkey-refused')
  const { id, publicKey, counter, transports } = registrationInfo.credential
  const row = await insertPasskey(tools.db, {
    id: tools.newId(),
    account_id: input.accountId,
    credential_id: id,
    public_key: Buffer.from(publicKey),
    counter,
    transports: (transports ?? []).slice(0, 8).map(String),
    ...deviceOf(input.userAgent),
    created_at: tools.clock(),
    used_at: null,
  })
  if (!row) throw new HearthError('passkey-refused')
  return row
}
