import { Ellipsis } from 'lucide-react'
import { Link, useLocation } from 'react-router'
import { t } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Menu, MenuLink } from '../../ui/controls/menu.tsx'
import { useSpace } from '../space-view.ts'
import { isAt, useWays, type Way } from './use-ways.ts'

/** On a desk a list at the side; on a phone a bar at the bottom with a menu for the rest. */
export const SpaceNav = () => {
  const { space } = useSpace()
  const ways = useWays()
  const base = `/s/${space.slug}`
  return (
    <>
      <nav className="rail" aria-label={t('nav.in-space', { space: space.name })}>
        <Link to={base} className="rail-name">
          {space.name}
        </Link>
        <ul>
          {ways.map((way) => (
            <li key={way.path}>
              <WayLink base={base} way={way} className="rail-link" />
            </li>
          ))}
        </ul>
        {space.about && <p className="rail-about">{space.about}</p>}
      </nav>
      <Tabs base={base} ways={ways} />
    </>
  )
}

const Tabs = ({ base, ways }: { readonly base: string; readonly ways: readonly Way[] }) => {
  const far = ways.filter((way) => !way.isNear)
  const here = useLocation().pathname.slice(base.length)
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
            <Button look="quiet" className={far.some((way) => isAt(way, here)) ? 'tab tab-near' : 'tab'}>
              <span className="way-icon">
                <Ellipsis aria-hidden="true" />
                {far.some((way) => way.unread) && <span className="way-dot" />}
              </span>
              {t('nav.more')}
            </Button>
          }
        >
          {far.map((way) => (
            <MenuLink key={way.path} to={`${base}${way.path}`} icon={way.icon} isCurrent={isAt(way, here)}>
              <span className="menu-grow">{way.label}</span>
              {way.unread ? <span className="tag tag-ember">{t('nav.unread', { count: way.unread })}</span> : null}
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
  const here = useLocation().pathname.slice(base.length)
  const current = way.path === here ? 'page' : isAt(way, here) ? 'true' : undefined
  return (
    <Link to={`${base}${way.path}`} aria-current={current} className={className}>
      <span className="way-icon">
        <Icon aria-hidden="true" />
        {way.unread ? <span className="way-dot" /> : null}
      </span>
      {way.label}
      {way.unread ? <span className="way-count">{t('nav.unread', { count: way.unread })}</span> : null}
    </Link>
  )
}
