import { t } from '../../text/text.ts'
import { ButtonLink } from '../controls/button.tsx'
import './states.css'

interface NotFoundProps {
  /** Where somebody who is not signed in might see it after all. */
  readonly signIn?: string
}

export const NotFound = ({ signIn }: NotFoundProps) => (
  <div className="empty">
    <h1 tabIndex={-1}>{t('not-found.title')}</h1>
    <p>{t('not-found.words')}</p>
    <div className="row">
      {signIn !== undefined && (
        <ButtonLink look="primary" to={`/sign-in?to=${encodeURIComponent(signIn)}`}>
          {t('nav.sign-in')}
        </ButtonLink>
      )}
      <ButtonLink to="/">{t('not-found.home')}</ButtonLink>
    </div>
  </div>
)
