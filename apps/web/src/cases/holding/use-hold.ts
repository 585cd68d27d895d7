import type { Case, CaseSummary } from '@hearth/contract'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { call } from '../../api/client.ts'
import { keyOf, markStale } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { useNow } from '../../ui/page/ago.tsx'
import { holdState, minutesLeft } from './hold-state.ts'

/** With less than this left, somebody who is still writing keeps the case without having to ask. */
const renewBelowMs = 5 * 60_000

/** Holding a case: taken when it is opened, kept while one writes, given back without a reason. */
export const useHold = (one: Case) => {
  const { space, person } = useSpace()
  const kept = useQueryClient()
  const now = useNow(10_000)
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const hasTaken = useRef(false)
  const myId = person?.id ?? ''
  const params = { spaceId: space.id, caseId: one.id }
  const state = holdState(one, myId, now)

  const show = (summary: CaseSummary) =>
    kept.setQueryData<Case>(keyOf('readCase', { params }), (before) => before && { ...before, ...summary })
  const run = async (move: () => Promise<CaseSummary>): Promise<boolean> => {
    setIsBusy(true)
    setError(null)
    try {
      show(await move())
      await markStale(kept, ['listCases'])
      return true
    } catch (problem) {
      setError(problem)
      // Somebody else was quicker: what stands here is no longer so.
      markStale(kept, ['readCase', 'listCases'])
      return false
    } finally {
      setIsBusy(false)
    }
  }
  const take = () => run(() => call('claimCase', { params }))
  const giveBack = () => run(() => call('releaseCase', { params }))

  useEffect(() => {
    // A case that was mine and is free again was given back, or its time ended: it is not taken a second time by itself.
    if (state === 'mine') hasTaken.current = true
    if (hasTaken.current || state !== 'free') return
    hasTaken.current = true
    take()
  })

  /** Called while somebody writes: the hold must not end under their hands. */
  const keepWhileWriting = () => {
    const leftMs = one.claimedUntil === null ? 0 : Date.parse(one.claimedUntil) - Date.now()
    if (state === 'mine' && !isBusy && leftMs < renewBelowMs) take()
  }
  return { state, error, isBusy, take, giveBack, keepWhileWriting, minutesLeft: minutesLeft(one, now) }
}

export type Hold = ReturnType<typeof useHold>
