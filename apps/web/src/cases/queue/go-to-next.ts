import type { CaseSummary } from '@hearth/contract'
import { useNavigate } from 'react-router'
import { call, queryClient } from '../../api/client.ts'
import { keyOf } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { nextCase, putAside } from './next-case.ts'

/** Goes to the case to take next, or back to the list where nothing waits or it cannot be read. */
export const useGoToNext = () => {
  const { space, person } = useSpace()
  const navigate = useNavigate()
  const myId = person?.id ?? ''
  const input = { params: { spaceId: space.id }, query: { state: 'waiting', limit: 100 } } as const
  return async (exceptId?: string): Promise<void> => {
    const next = await queryClient
      .fetchQuery({ queryKey: keyOf('listCases', input), queryFn: () => call('listCases', input), staleTime: 0 })
      .then(({ items }) => findNext(items, myId, exceptId))
      .catch(() => null)
    navigate(next === null ? `/s/${space.slug}/cases` : `/s/${space.slug}/cases/${next.id}`)
  }
}

const findNext = (items: readonly CaseSummary[], myId: string, exceptId: string | undefined): CaseSummary | null =>
  nextCase(items, {
    myId,
    now: new Date(),
    putAside: putAside.read(),
    ...(exceptId === undefined ? {} : { exceptId }),
  })
