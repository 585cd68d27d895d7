import { useLocation } from 'react-router'
import { useMe } from '../api/use-me.ts'
import { formatDay } from '../text/format-time.ts'
import { locale, t } from '../text/text.ts'
import { ButtonLink } from '../ui/controls/button.tsx'
import { useSpace } from './space-view.ts'

/** What one should know before anything else here: a visit, or a time of only reading. */
export const SpaceNotes = () => {
  const { space, person, suspendedUntil } = useSpace()
  const me = useMe().data
  const { pathname } = useLocation()
  if (suspendedUntil) {
    return (
      <div className="note note-honey">
        <span>{t('spaces.suspended', { day: formatDay(suspendedUntil, new Date(), locale()) })}</span>
        <ButtonLink size="small" to={`/s/${space.slug}/notices`}>
          {t('spaces.suspended-why')}
        </ButtonLink>
      </div>
    )
  }
  if (person || pathname.endsWith('/join')) return null
  return (
    <div className="note">
      <span>
        {t(space.joining === 'open' ? 'spaces.visiting-open' : 'spaces.visiting-invitation', { space: space.name })}
      </span>
      {space.joining === 'open' ? (
        <ButtonLink size="small" look="primary" to={`/s/${space.slug}/join`}>
          {t('spaces.join')}
        </ButtonLink>
      ) : (
        !me?.account && (
          <ButtonLink size="small" to={`/sign-in?to=${encodeURIComponent(pathname)}`}>
            {t('nav.sign-in')}
          </ButtonLink>
        )
      )}
    </div>
  )
}
