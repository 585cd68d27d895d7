import type { Storm } from '@hearth/contract'
import { useState } from 'react'
import { call, queryClient } from '../../api/client.ts'
import { markStale, useApi } from '../../api/use-api.ts'
import { useNow } from '../../ui/page/ago.tsx'

const everyMs = 60_000

/** The storm that lasts now; it is over on the page as soon as it is over. */
export const useStorm = (spaceId: string, isEnabled = true): Storm | null => {
  const now = useNow(15_000)
  const answer = useApi('readStorm', { params: { spaceId } }, { everyMs, enabled: isEnabled })
  const storm = answer.data?.storm ?? null
  return storm !== null && Date.parse(storm.endsAt) > now.getTime() ? storm : null
}

/** Ends or starts one. What went wrong stays until the next try. */
export const useStormSwitch = (spaceId: string) => {
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const run = async <T>(doing: () => Promise<T>): Promise<T | null> => {
    if (isBusy) return null
    setIsBusy(true)
    setError(null)
    try {
      const done = await doing()
      await markStale(queryClient, ['readStorm'])
      return done
    } catch (problem) {
      setError(problem)
      return null
    } finally {
      setIsBusy(false)
    }
  }
  return {
    isBusy,
    error,
    start: (hours: number) => run(() => call('startStorm', { params: { spaceId }, body: { hours } })),
    end: () => run(() => call('endStorm', { params: { spaceId } })),
  }
}
