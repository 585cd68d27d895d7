import { has } from '@hearth/contract/space-kind'
import { Link, NavLink, Outlet } from 'react-router'
import { t as newcomers } from '../../newcomers/newcomers-text.ts'
import { t } from '../../text/text.ts'
import { Empty } from '../../ui/states/empty.tsx'
import { useWordingSource } from '../../wordings/use-plug-in.ts'
import { t as wordings } from '../../wordings/wordings-text.ts'
import { t as kinds } from '../kinds/kinds-text.ts'
import { hasRole, useSpace } from '../space-view.ts'
import './settings.css'

const parts = [
  { path: '', label: 'settings.space' },
  { path: '/people', label: 'settings.people' },
  { path: '/invitations', label: 'settings.invitations' },
  { path: '/rules', label: 'settings.rules' },
  { path: '/words', label: 'settings.words' },
  { path: '/links', label: 'settings.links' },
  { path: '/pauses', label: 'settings.pauses' },
  { path: '/doors', label: 'settings.doors' },
] as const

/** What a keeper sets, in parts. The server asks again whether one is a keeper. */
export const SettingsPage = () => {
  const view = useSpace()
  const hasPlugIn = useWordingSource().data?.host != null
  const base = `/s/${view.space.slug}/settings`
  if (!hasRole(view, 'keeper'))
    return (
      <Empty title={t('settings.keepers-only')} words={t('error.not-allowed')}>
        <Link to={`/s/${view.space.slug}`}>{t('posts.back')}</Link>
      </Empty>
    )
  return (
    <div className="settings">
      <nav className="settings-parts" aria-label={t('nav.settings')}>
        {parts
          .filter((part) => part.path !== '/pauses' || has(view.space, 'counts-pauses'))
          .map((part) => (
            <NavLink key={part.path} to={`${base}${part.path}`} end className="settings-part">
              {t(part.label)}
            </NavLink>
          ))}
        <NavLink to={`${base}/kind`} end className="settings-part">
          {kinds('page.settings')}
        </NavLink>
        <NavLink to={`${base}/newcomers`} end className="settings-part">
          {newcomers('newcomers.part')}
        </NavLink>
        {hasPlugIn && (
          <NavLink to={`${base}/wordings`} end className="settings-part">
            {wordings('plug-in.part')}
          </NavLink>
        )}
      </nav>
      <Outlet />
    </div>
  )
}
