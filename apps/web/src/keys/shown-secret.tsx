import { CopyButton } from '../ui/controls/copy-button.tsx'
import { t } from './doors-text.ts'

/** A secret that is shown this once; said aloud when it comes. */
export const ShownSecret = ({ secret }: { readonly secret: string | null }) => (
  <div role="status">
    {secret && (
      <div className="secret-link">
        <p>{t('doors.once')}</p>
        <input
          className="input"
          readOnly
          value={secret}
          aria-label={t('doors.secret')}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton text={secret} />
      </div>
    )}
  </div>
)
