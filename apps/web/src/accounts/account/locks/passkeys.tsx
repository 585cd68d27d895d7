import type { AccountCare, Passkey } from '@hearth/contract'
import { type PublicKeyCredentialCreationOptionsJSON, startRegistration } from '@simplewebauthn/browser'
import { Fingerprint } from 'lucide-react'
import { useId, useState } from 'react'
import { call, queryClient } from '../../../api/client.ts'
import { markStale } from '../../../api/use-api.ts'
import { formatDay } from '../../../text/format-time.ts'
import { locale, t as shell } from '../../../text/text.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { showToast } from '../../../ui/overlay/toast.ts'
import { hasPasskeys } from '../../passkeys/has-passkeys.ts'
import { t } from '../account-text.ts'
import { deviceWords } from '../device-words.ts'
import { ItIsMe, shownIn } from '../it-is-me.tsx'

/** Keys that my devices hold: added here, taken away here. */
export const Passkeys = ({ care }: { readonly care: AccountCare }) => {
  const heading = useId()
  const [doing, setDoing] = useState<'add' | Passkey | null>(null)
  const [isUnmade, setIsUnmade] = useState(false)
  if (!hasPasskeys()) return null
  const act = async (fields: Readonly<Record<string, string>>) => {
    const body = shownIn(fields)
    if (doing === 'add') {
      const optionsJSON = (await call('askForPasskey', { body })) as PublicKeyCredentialCreationOptionsJSON
      // Whoever turns their device's question down has said no, not made a mistake.
      const credential = await startRegistration({ optionsJSON }).catch(() => null)
      setIsUnmade(credential === null)
      if (credential) {
        await call('addPasskey', { body: { credential } })
        showToast({ words: t('passkey.added') })
      }
    } else if (doing) {
      await call('removePasskey', { params: { passkeyId: doing.id }, body })
      showToast({ words: t('passkey.removed') })
    }
    setDoing(null)
    await markStale(queryClient, ['readAccount'])
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('passkey.title')}</h2>
      <p className="section-lead">{t('passkey.lead')}</p>
      <ul className="list">
        {care.passkeys.map((passkey) => (
          <li key={passkey.id} className="row row-between">
            <span className="row account-device">
              <Fingerprint aria-hidden="true" className="account-icon" />
              <span>
                {deviceWords(passkey)}
                <span className="account-small">
                  {t('passkey.made', { day: day(passkey.createdAt) })}
                  {passkey.usedAt && ` · ${t('passkey.used', { day: day(passkey.usedAt) })}`}
                </span>
              </span>
            </span>
            <Button size="small" onClick={() => setDoing(passkey)}>
              {t('passkey.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="row">
        <Button onClick={() => setDoing('add')}>{t('passkey.add')}</Button>
      </div>
      <div role="status">{isUnmade && <p>{t('passkey.unmade')}</p>}</div>
      {doing && (
        <Dialog
          isOpen
          isWrittenIn
          onClose={() => setDoing(null)}
          title={t(doing === 'add' ? 'passkey.add' : 'passkey.remove')}
        >
          <Form
            submit={act}
            verb={t('step.go-on')}
            beside={<Button onClick={() => setDoing(null)}>{shell('ui.cancel')}</Button>}
          >
            {(problems) => <ItIsMe problems={problems} accountName={care.account.name} hasCode={care.hasSecondStep} />}
          </Form>
        </Dialog>
      )}
    </section>
  )
}

const day = (instant: string): string => formatDay(instant, new Date(), locale())
