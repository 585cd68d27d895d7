import type { ProofPurpose } from '@hearth/contract'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/sha'
import type { Agent } from '../http/in-process.ts'

/** Does the sum that a space asks for, as a browser would. @returns undefined where it asks for none */
export const prove = async (agent: Agent, spaceId: string, purpose: ProofPurpose): Promise<string | undefined> => {
  const { challenge } = await agent.call('makeChallenge', { params: { spaceId }, body: { purpose } })
  if (challenge === null) return undefined
  const solution = await solveChallenge({ challenge, deriveKey })
  if (solution === null) throw new Error('The sum was not done in time.')
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}
