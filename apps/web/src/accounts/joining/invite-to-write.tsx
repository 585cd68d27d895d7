import { useId } from 'react'
import { useLocation } from 'react-router'
import { useMe } from '../../api/use-me.ts'
import { t } from '../../spaces/kinds/kinds-text.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { t as app } from '../../text/text.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'

/** Where a member would write: a reader is asked in, and comes back to this very page. */
export const InviteToWrite = () => {
  const { space } = useSpace()
  const isSignedIn = Boolean(useMe().data?.account)
  const heading = useId()
  const back = encodeURIComponent(useLocation().pathname)
  const isOpen = space.joining === 'open'
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('invite.title')}</h2>
      <p>{t(isOpen ? 'invite.words' : 'invite.words-invitation', { space: space.name })}</p>
      <div className="row">
        {isOpen && (
          <ButtonLink look="primary" to={`/s/${space.slug}/join?to=${back}`}>
            {t('invite.join')}
          </ButtonLink>
        )}
        {!isSignedIn && <ButtonLink to={`/sign-in?to=${back}`}>{app('nav.sign-in')}</ButtonLink>}
      </div>
    </section>
  )
}
