import { useMemo } from 'react'
import { Outlet, useLocation, useParams } from 'react-router'
import { codeOf } from '../api/problem-words.ts'
import { useApi } from '../api/use-api.ts'
import { useMe } from '../api/use-me.ts'
import { StormPlace } from '../newcomers/storm/storm-place.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { NotFound } from '../ui/states/not-found.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { SpaceGate } from './space-gate.tsx'
import { SpaceNotes } from './space-notes.tsx'
import { SpaceContext, type SpaceView } from './space-view.ts'
import { useSpaceKeys } from './ways/space-keys.ts'
import { SpaceNav } from './ways/space-nav.tsx'
import './spaces.css'

/** Everything inside one space: its ways on the side, and a gate where one may not read. */
export const SpaceFrame = () => {
  const { slug = '' } = useParams()
  const { pathname } = useLocation()
  const me = useMe()
  const mine = me.data?.people.find((one) => one.space.slug === slug)
  const found = useApi('readSpaceBySlug', { params: { slug } }, { staleTimeMs: 60_000 })
  const space = found.data ?? mine?.space
  const view = useMemo((): SpaceView | null => {
    if (!space || !me.data) return null
    const until = mine?.person.suspendedUntil ?? null
    return {
      space,
      person: mine?.person ?? null,
      suspendedUntil: until !== null && Date.parse(until) > Date.now() ? until : null,
    }
  }, [space, mine, me.data])
  useSpaceKeys(view)

  if (found.error && !space) {
    const mayBeMine = me.data?.account === null && codeOf(found.error) === 'not-found'
    return mayBeMine ? <NotFound signIn={pathname} /> : <Problem error={found.error} onRetry={found.refetch} />
  }
  if (me.error && !me.data) return <Problem error={me.error} onRetry={me.refetch} />
  if (!view) return <Loading />
  const isJoining = pathname === `/s/${slug}/join`
  if (!view.person && view.space.reading === 'members' && !isJoining) return <SpaceGate space={view.space} />
  return (
    <SpaceContext value={view}>
      <div className="space">
        <SpaceNav />
        <div className="space-main">
          <StormPlace />
          <SpaceNotes />
          <Outlet />
        </div>
      </div>
    </SpaceContext>
  )
}
