import { Button } from '../../../ui/controls/button.tsx'
import { CopyButton } from '../../../ui/controls/copy-button.tsx'
import { saveFile } from '../../../ui/files/save-file.ts'
import { t } from '../account-text.ts'

/** Ten codes for the day the phone is gone; shown this once. */
export const RecoveryCodes = ({ codes }: { readonly codes: readonly string[] }) => (
  <div role="status">
    {codes.length > 0 && (
      <div className="account-once">
        <p>{t('step.codes-once')}</p>
        <ul className="account-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
        <div className="row">
          <CopyButton text={codes.join('\n')} />
          <Button
            size="small"
            onClick={() => saveFile('hearth-recovery-codes.txt', `${codes.join('\n')}\n`, 'text/plain')}
          >
            {t('step.save-codes')}
          </Button>
        </div>
      </div>
    )}
  </div>
)
