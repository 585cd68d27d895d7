import {
  Bell,
  Heart,
  Info,
  type LucideIcon,
  MessagesSquare,
  Scale,
  ScrollText,
  Settings2,
  UserRound,
} from 'lucide-react'
import { useApi } from '../../api/use-api.ts'
import { useUnread } from '../../notices/unread.tsx'
import { t } from '../../text/text.ts'
import { hasRole, type SpaceView, useSpace } from '../space-view.ts'

/** One way to go in a space. Paths are inside the space. */
export interface Way {
  readonly path: string
  readonly label: string
  readonly icon: LucideIcon
  readonly unread?: number
  /** Stands in the bar of a phone, not only in its menu. */
  readonly isNear?: boolean
  /** Other paths that belong to it. */
  readonly alsoAt?: readonly string[]
}

const everyMs = 60_000

/** Where I can go in this space, as far as my role reaches, with what waits there. */
export const useWays = (): readonly Way[] => {
  const view = useSpace()
  const unread = useUnread(view.space.id, view.person !== null)
  const mayModerate = hasRole(view, 'moderator')
  const cases = useApi(
    'listCases',
    { params: { spaceId: view.space.id }, query: { state: 'waiting', limit: 1 } },
    { enabled: mayModerate, everyMs },
  )
  return waysOf(view, { unread, waiting: cases.data?.waiting ?? 0 })
}

/** Whether a page belongs to a way. */
export const isAt = (way: Way, pathInSpace: string): boolean =>
  way.path === pathInSpace ||
  (way.path !== '' && pathInSpace.startsWith(`${way.path}/`)) ||
  (way.alsoAt ?? []).some((path) => pathInSpace === path || pathInSpace.startsWith(`${path}/`))

const waysOf = (view: SpaceView, counts: { readonly unread: number; readonly waiting: number }): readonly Way[] => {
  const talk: Way = { path: '', label: t('nav.talk'), icon: MessagesSquare, isNear: true, alsoAt: ['/p', '/new'] }
  const rules: Way = { path: '/rules', label: t('nav.rules'), icon: ScrollText, isNear: view.person === null }
  const how: Way = { path: '/how', label: t('nav.how'), icon: Info, alsoAt: ['/sheet'] }
  if (!view.person) return [talk, rules, how]
  const moderation: Way = {
    path: '/cases',
    label: t('nav.moderation'),
    icon: Scale,
    unread: counts.waiting,
    alsoAt: ['/appeals', '/decisions'],
  }
  return [
    talk,
    {
      path: '/notices',
      label: t('nav.notices'),
      icon: Bell,
      unread: counts.unread,
      isNear: true,
      alsoAt: ['/mentions'],
    },
    { path: '/thanks', label: t('nav.thanks'), icon: Heart, isNear: true },
    {
      path: `/people/${view.person.id}`,
      label: t('nav.my-page'),
      icon: UserRound,
      alsoAt: ['/me', '/boundaries', '/pictured', '/my-reports'],
    },
    rules,
    how,
    ...(hasRole(view, 'moderator') ? [moderation] : []),
    ...(hasRole(view, 'keeper') ? [{ path: '/settings', label: t('nav.settings'), icon: Settings2 }] : []),
  ]
}
