import type { PlugInPort } from '@hearth/composer'
import { useMemo } from 'react'
import { call, queryClient } from '../api/client.ts'
import { markStale, useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'

const staleTimeMs = 60_000

/** Whether a language model may propose wordings in this space, and what I chose. The server asks again each time. */
export const useWordingSource = () => {
  const { space, person } = useSpace()
  return useApi('readWordingSource', { params: { spaceId: space.id } }, { enabled: person !== null, staleTimeMs })
}

/** The language model that the keeper turned on, for the text box; null, as nearly always: there is none. */
export const usePlugIn = (): PlugInPort | null => {
  const { space } = useSpace()
  const { data } = useWordingSource()
  const host = data?.isOn ? data.host : null
  const isAgreed = data?.isAgreed ?? null
  return useMemo(() => {
    if (host === null) return null
    return {
      host,
      isAgreed,
      propose: async (draft, { signal }) => {
        const input = { params: { spaceId: space.id }, body: { draft }, signal }
        const { isAnswered, wordings } = await call('proposeWordings', input)
        return isAnswered ? wordings : null
      },
    }
  }, [space.id, host, isAgreed])
}

/** Keeps whether my drafts may go to this host. @throws RequestRefused where it could not be kept */
export const keepChoice = async (spaceId: string, host: string, isAgreed: boolean): Promise<void> => {
  await call('agreeToWordingSource', { params: { spaceId }, body: { host, isAgreed } })
  await markStale(queryClient, ['readWordingSource'])
}
