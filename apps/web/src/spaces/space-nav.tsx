import { Bell, Ellipsis, Heart, type LucideIcon, MessagesSquare, ScrollText, Settings2, UserRound } from 'lucide-react'
import { Link, NavLink, useLocation } from 'react-router'
import { useUnread } from '../notices/unread.tsx'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Menu, MenuLink } from '../ui/controls/menu.tsx'
import { hasRole, type SpaceView, useSpace } from './space-view.ts'

interface Way {
  readonly path: string
  readonly label: string
  readonly icon: LucideIcon
  readonly unread?: number
  /** Stands in the bar of a phone, not only in its menu. */
  readonly isNear?: boolean
}

/** Where one can go in this space, as far as one's role reaches. */
const waysOf = (view: SpaceView, unread: number): readonly Way[] => {
  const talk: Way = { path: '', label: t('nav.talk'), icon: MessagesSquare, isNear: true }
  const rules: Way = { path: '/rules', label: t('nav.rules'), icon: ScrollText, isNear: view.person === null }
  if (!view.person) return [talk, rules]
  return [
    talk,
    { path: '/notices', label: t('nav.notices'), icon: Bell, unread, isNear: true },
    { path: '/thanks', label: t('nav.thanks'), icon: Heart, isNear: true },
    { path: `/people/${view.person.id}`, label: t('nav.my-page'), icon: UserRound },
    rules,
    ...(hasRole(view, 'keeper') ? [{ path: '/settings', label: t('nav.settings'), icon: Settings2 }] : []),
  ]
}

/** On a desk a list at the side; on a phone a bar at the bottom with a menu for the rest. */
export const SpaceNav = () => {
  const view = useSpace()
  const ways = waysOf(view, useUnread(view.space.id, view.person !== null))
  const base = `/s/${view.space.slug}`
  return (
    <>
      <nav className="rail" aria-label={t('nav.in-space', { space: view.space.name })}>
        <Link to={base} className="rail-name">
          {view.space.name}
        </Link>
        <ul>
          {ways.map((way) => (
            <li key={way.path}>
              <WayLink base={base} way={way} className="rail-link" />
            </li>
          ))}
        </ul>
        {view.space.about && <p className="rail-about">{view.space.about}</p>}
      </nav>
      <Tabs base={base} ways={ways} />
    </>
  )
}

const Tabs = ({ base, ways }: { readonly base: string; readonly ways: readonly Way[] }) => {
  const far = ways.filter((way) => !way.isNear)
  const { pathname } = useLocation()
  return (
    <nav className="tabs" aria-label={t('nav.here')}>
      {ways
        .filter((way) => way.isNear)
        .map((way) => (
          <WayLink key={way.path} base={base} way={way} className="tab" />
        ))}
      {far.length > 0 && (
        <Menu
          side="top"
          trigger={
            <Button look="quiet" className="tab">
              <Ellipsis aria-hidden="true" />
              {t('nav.more')}
            </Button>
          }
        >
          {far.map((way) => (
            <MenuLink
              key={way.path}
              to={`${base}${way.path}`}
              icon={way.icon}
              isCurrent={pathname === `${base}${way.path}`}
            >
              {way.label}
            </MenuLink>
          ))}
        </Menu>
      )}
    </nav>
  )
}

interface WayLinkProps {
  readonly base: string
  readonly way: Way
  readonly className: string
}

const WayLink = ({ base, way, className }: WayLinkProps) => {
  const Icon = way.icon
  const { pathname } = useLocation()
  const isReading = way.path === '' && pathname.startsWith(`${base}/p/`)
  return (
    <NavLink to={`${base}${way.path}`} end={way.path === ''} className={isReading ? `${className} is-near` : className}>
      <span className="way-icon">
        <Icon aria-hidden="true" />
        {way.unread ? <span className="way-dot" /> : null}
      </span>
      {way.label}
      {way.unread ? <span className="way-count">{t('nav.unread', { count: way.unread })}</span> : null}
    </NavLink>
  )
}
