import { createHash } from 'node:crypto'
import { HearthError, type ProofPurpose, type SpaceId } from '@hearth/contract'
import { verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import type { Clock } from '../../ground/clock.ts'
import type { Transaction } from '../../ground/db/database.ts'
import { findNewcomerSettings } from '../store.ts'
import { proofSecret } from './make-challenge.ts'
import { forgetOldProofs, spendProof } from './store.ts'

interface Tools {
  readonly clock: Clock
  readonly secret: string
}

interface Input {
  readonly spaceId: SpaceId
  readonly purpose: ProofPurpose
  readonly proof: string | undefined
}

/**
 * Takes the proof that a browser did its sum, where the space asks for one. It is used up in the caller's transaction: what
 * fails afterwards leaves it good for another try.
 *
 * @throws HearthError `proof-needed`: none, a wrong one, one for something else, too old, or used before
 */
export const takeProof = async ({ clock, secret }: Tools, tx: Transaction, input: Input): Promise<void> => {
  if (!(await findNewcomerSettings(tx, input.spaceId)).asksProof) return
  const now = clock()
  const payload = input.proof === undefined ? null : readPayload(input.proof)
  if (payload === null) throw new HearthError('proof-needed')
  const { data = {} } = payload.challenge.parameters
  const { verified } = await verifySolution({ ...payload, deriveKey, hmacSignatureSecret: proofSecret(secret) })
  const isFor = data.spaceId === input.spaceId && data.purpose === input.purpose
  const endsAt = new Date(Number(data.endsAt))
  if (!verified || !isFor || !(now < endsAt)) throw new HearthError('proof-needed')
  await forgetOldProofs(tx, input.spaceId, now)
  const row = { space_id: input.spaceId, proof_hash: hashOf(payload.challenge.signature), ends_at: endsAt }
  if (!(await spendProof(tx, row))) throw new HearthError('proof-needed')
}

interface Payload {
  readonly challenge: {
    readonly parameters: Parameters<typeof verifySolution>[0]['challenge']['parameters']
    readonly signature: string
  }
  readonly solution: { readonly counter: number; readonly derivedKey: string }
}

/** What a browser sent, as far as its form goes; everything else the signature says. Null where it is none of ours. */
const readPayload = (proof: string): Payload | null => {
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(proof, 'base64').toString('utf8'))
    const hasParameters = typeof challenge?.parameters === 'object' && challenge.parameters !== null
    if (!hasParameters || typeof challenge.signature !== 'string') return null
    if (typeof solution?.counter !== 'number' || typeof solution.derivedKey !== 'string') return null
    return { challenge, solution }
  } catch {
    return null
  }
}

const hashOf = (signature: string): string => createHash('sha256').update(signature).digest('base64url')
