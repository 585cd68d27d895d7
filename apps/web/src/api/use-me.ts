import type { Me } from '@hearth/contract'
import { useQuery } from '@tanstack/react-query'
import { call, keepCsrfToken, queryClient } from './client.ts'

const everyMs = 60_000

/** Who I am and how many notices wait; asked again every minute while the page is looked at. */
export const useMe = () =>
  useQuery<Me>({ queryKey: ['readMe', null, null], queryFn: readMe, refetchInterval: everyMs, staleTime: 10_000 })

/** Forgets everything that was read as somebody else, then asks who I am now. */
export const refreshMe = async (): Promise<Me> => {
  const me = await readMe()
  queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'readMe' })
  queryClient.setQueryData(['readMe', null, null], me)
  return me
}

const readMe = async (): Promise<Me> => {
  const me = await call('readMe')
  keepCsrfToken(me.csrfToken)
  return me
}
