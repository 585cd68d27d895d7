import { t } from '../../text/text.ts'
import { ButtonLink } from '../controls/button.tsx'
import './states.css'

export const NotFound = () => (
  <div className="empty">
    <h1 tabIndex={-1}>{t('not-found.title')}</h1>
    <p>{t('not-found.words')}</p>
    <div className="row">
      <ButtonLink to="/">{t('not-found.home')}</ButtonLink>
    </div>
  </div>
)
