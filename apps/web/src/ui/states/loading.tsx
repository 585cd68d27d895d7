import { t } from '../../text/text.ts'
import './states.css'

interface LoadingProps {
  /** How many pieces are likely to come. */
  readonly lines?: number
  readonly shape?: 'list' | 'words'
}

/** Grey shapes where something will stand; shown only after a moment, so that fast answers do not flicker. */
export const Loading = ({ lines = 3, shape = 'list' }: LoadingProps) => (
  <div className="loading" role="status" aria-live="polite">
    <span className="visually-hidden">{t('ui.loading')}</span>
    {Array.from({ length: lines }, (_, line) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the shapes have no identity.
      <div key={line} className={`loading-${shape}`} aria-hidden="true">
        <div className="bone bone-title" />
        <div className="bone" />
        <div className="bone bone-short" />
      </div>
    ))}
  </div>
)
