import Type from 'typebox'
import { Account, itIsMe, Passkey, SecondStepCode } from '../nouns/account.ts'
import { Id, Nothing } from '../primitives.ts'
import { route } from './route.ts'

const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) })
/** What browsers and authenticators say to each other (WebAuthn, as JSON); the server's library checks it. */
const WebAuthn = Type.Unknown()

/** A second step and passkeys: part of the accounts stage. */
export const accountKeysApi = {
  startSecondStep: route({
    method: 'POST',
    path: '/api/account/second-step',
    who: 'account',
    summary: 'Begin a second step: a secret for an app of mine. It counts once a code of it was shown.',
    body: Type.Object(itIsMe),
    response: Type.Object({ secret: Type.String(), uri: Type.String() }),
    perMinute: 10,
    isCountedByAddress: true,
  }),
  confirmSecondStep: route({
    method: 'PUT',
    path: '/api/account/second-step',
    who: 'account',
    summary: 'Show a code of the app: the second step is on. Recovery codes are shown this once.',
    body: Type.Object({ code: SecondStepCode }),
    response: RecoveryCodes,
    perMinute: 10,
    isCountedByAddress: true,
  }),
  endSecondStep: route({
    method: 'POST',
    path: '/api/account/second-step/end',
    who: 'account',
    summary: 'Do without a second step again.',
    body: Type.Object(itIsMe),
    response: Nothing,
    perMinute: 10,
    isCountedByAddress: true,
  }),
  renewRecoveryCodes: route({
    method: 'POST',
    path: '/api/account/second-step/recovery-codes',
    who: 'account',
    summary: 'New recovery codes; the old ones open nothing any more.',
    body: Type.Object(itIsMe),
    response: RecoveryCodes,
    perMinute: 10,
    isCountedByAddress: true,
  }),
  askForPasskey: route({
    method: 'POST',
    path: '/api/account/passkeys/options',
    who: 'account',
    summary: 'Begin a passkey: what my browser asks my device for.',
    body: Type.Object(itIsMe),
    response: WebAuthn,
    perMinute: 10,
    isCountedByAddress: true,
  }),
  addPasskey: route({
    method: 'POST',
    path: '/api/account/passkeys',
    who: 'account',
    summary: 'Keep the passkey that my device made.',
    body: Type.Object({ credential: WebAuthn }),
    response: Passkey,
    status: 201,
    perMinute: 10,
    isCountedByAddress: true,
  }),
  removePasskey: route({
    method: 'POST',
    path: '/api/account/passkeys/:passkeyId/remove',
    who: 'account',
    summary: 'A passkey opens nothing any more.',
    params: Type.Object({ passkeyId: Id }),
    body: Type.Object(itIsMe),
    response: Nothing,
    perMinute: 10,
    isCountedByAddress: true,
  }),
  askToSignIn: route({
    method: 'POST',
    path: '/api/session/passkey/options',
    who: 'anyone',
    summary: 'Begin to sign in with a passkey.',
    response: WebAuthn,
    perMinute: 40,
    isCountedByAddress: true,
  }),
  signInWithPasskey: route({
    method: 'POST',
    path: '/api/session/passkey',
    who: 'anyone',
    summary: 'Sign in with a passkey. It is both steps in one.',
    body: Type.Object({ credential: WebAuthn }),
    response: Account,
    perMinute: 40,
    isCountedByAddress: true,
  }),
}
