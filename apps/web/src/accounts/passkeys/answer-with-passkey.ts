import { type PublicKeyCredentialRequestOptionsJSON, startAuthentication } from '@simplewebauthn/browser'
import { call } from '../../api/client.ts'

/**
 * Asks the device for a passkey and signs in with it.
 *
 * @returns false where whoever was asked turned it down
 * @throws RequestRefused where the key opens nothing here
 */
export const answerWithPasskey = async (): Promise<boolean> => {
  const optionsJSON = (await call('askToSignIn')) as PublicKeyCredentialRequestOptionsJSON
  const credential = await startAuthentication({ optionsJSON }).catch(() => null)
  if (credential === null) return false
  await call('signInWithPasskey', { body: { credential } })
  return true
}
