import type { AccountCare } from '@hearth/contract'
import { useId, useState } from 'react'
import { call, queryClient } from '../../../api/client.ts'
import { markStale } from '../../../api/use-api.ts'
import { t as shell } from '../../../text/text.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Dialog } from '../../../ui/overlay/dialog.tsx'
import { showToast } from '../../../ui/overlay/toast.ts'
import { t } from '../account-text.ts'
import { CodeField, ItIsMe, shownIn } from '../it-is-me.tsx'
import { QrCode } from './qr-code.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'

type Doing = 'start' | 'end' | 'renew'

/** A code of an app beside the password: turned on, off, and its recovery codes. */
export const SecondStep = ({ care }: { readonly care: AccountCare }) => {
  const heading = useId()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [started, setStarted] = useState<{ secret: string; uri: string } | null>(null)
  const [codes, setCodes] = useState<readonly string[]>([])
  const stale = () => markStale(queryClient, ['readAccount'])
  const act = async (fields: Readonly<Record<string, string>>) => {
    const body = shownIn(fields)
    if (doing === 'start') setStarted(await call('startSecondStep', { body }))
    if (doing === 'renew') setCodes((await call('renewRecoveryCodes', { body })).recoveryCodes)
    if (doing === 'end') {
      await call('endSecondStep', { body })
      setCodes([])
      showToast({ words: t('step.ended') })
    }
    setDoing(null)
    await stale()
  }
  const confirm = async ({ code = '' }: Readonly<Record<string, string>>) => {
    const { recoveryCodes } = await call('confirmSecondStep', { body: { code } })
    setStarted(null)
    setCodes(recoveryCodes)
    await stale()
  }
  return (
    <section className="panel" aria-labelledby={heading}>
      <h2 id={heading}>{t('step.title')}</h2>
      <p className="section-lead">
        {care.hasSecondStep ? t('step.is-on', { count: care.recoveryCodesLeft }) : t('step.lead')}
      </p>
      {started ? (
        <div className="stack">
          <p>{t('step.scan')}</p>
          <QrCode text={started.uri} label={t('step.picture')} />
          <p className="muted small">
            {t('step.type')} <code className="account-secret">{spaced(started.secret)}</code>
          </p>
          <Form submit={confirm} verb={t('step.confirm')} beside={<Cancel onClick={() => setStarted(null)} />}>
            {(problems) => <CodeField problems={problems} hint={t('step.first-code')} />}
          </Form>
        </div>
      ) : (
        <div className="row">
          {!care.hasSecondStep && <Button onClick={() => setDoing('start')}>{t('step.start')}</Button>}
          {care.hasSecondStep && <Button onClick={() => setDoing('renew')}>{t('step.renew')}</Button>}
          {care.hasSecondStep && <Button onClick={() => setDoing('end')}>{t('step.end')}</Button>}
        </div>
      )}
      <RecoveryCodes codes={codes} />
      {doing && (
        <Dialog isOpen isWrittenIn onClose={() => setDoing(null)} title={t(`step.${doing}`)}>
          <Form submit={act} verb={t('step.go-on')} beside={<Cancel onClick={() => setDoing(null)} />}>
            {(problems) => <ItIsMe problems={problems} accountName={care.account.name} hasCode={care.hasSecondStep} />}
          </Form>
        </Dialog>
      )}
    </section>
  )
}

const Cancel = ({ onClick }: { readonly onClick: () => void }) => (
  <Button onClick={onClick}>{shell('ui.cancel')}</Button>
)

/** In fours, as one reads it off. */
const spaced = (secret: string): string => secret.replace(/(.{4})(?=.)/g, '$1 ')
