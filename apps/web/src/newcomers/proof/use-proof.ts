import type { ProofPurpose } from '@hearth/contract'
import { useEffect, useRef } from 'react'
import { prove, sendWithProof } from './prove.ts'

/**
 * A proof that is worked out while a form is filled in, so that sending it takes no longer.
 *
 * @param isNeeded false for whoever needs none: members, and people with an invitation
 * @returns sends with the proof, where one is needed
 */
export const useProof = (spaceId: string, purpose: ProofPurpose, isNeeded: boolean) => {
  const ready = useRef<Promise<string | undefined> | null>(null)
  useEffect(() => {
    if (!isNeeded) return
    const begun = prove(spaceId, purpose)
    begun.catch(() => undefined)
    ready.current = begun
  }, [spaceId, purpose, isNeeded])
  return async <T>(send: (proof: { proof?: string }) => Promise<T>): Promise<T> => {
    if (!isNeeded) return send({})
    const begun = ready.current ?? Promise.resolve(undefined)
    // Good for one door: whatever comes of it, the next try works out its own.
    ready.current = null
    return sendWithProof({ spaceId, purpose, ready: begun }, send)
  }
}
