import type { ProofPurpose } from '@hearth/contract'
import { RequestRefused } from '@hearth/contract/client'
import { call } from '../../api/client.ts'

/**
 * Lets this browser do the small sum that a space asks for, in a worker, so that nothing stands still. Nobody is asked
 * anything, and no other host either.
 *
 * @returns what goes with the request as `proof`; undefined where the space asks for none
 */
export const prove = async (spaceId: string, purpose: ProofPurpose): Promise<string | undefined> => {
  const { challenge } = await call('makeChallenge', { params: { spaceId }, body: { purpose } })
  if (challenge === null) return undefined
  const worker = new Worker(new URL('./proof.worker.ts', import.meta.url), { type: 'module' })
  try {
    const solution = await new Promise<unknown>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data)
      worker.onerror = () => resolve(null)
      worker.postMessage(challenge)
    })
    // Without a solution the server says what is missing; a form never waits for ever.
    return btoa(JSON.stringify({ challenge, solution }))
  } finally {
    worker.terminate()
  }
}

/**
 * Sends something that may need a proof: first with the one at hand, and once more with a fresh one where the server wants
 * that (a form lay open for an hour, or a storm began meanwhile).
 *
 * @param ready what was worked out while the form was filled in
 */
export const sendWithProof = async <T>(
  of: { readonly spaceId: string; readonly purpose: ProofPurpose; readonly ready: Promise<string | undefined> },
  send: (proof: { proof?: string }) => Promise<T>,
): Promise<T> => {
  const withOne = (proof: string | undefined) => send(proof === undefined ? {} : { proof })
  try {
    return await withOne(await of.ready.catch(() => undefined))
  } catch (error) {
    if (!(error instanceof RequestRefused) || error.problem.code !== 'proof-needed') throw error
    return withOne(await prove(of.spaceId, of.purpose))
  }
}
