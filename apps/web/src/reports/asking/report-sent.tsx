import type { PersonRef } from '@hearth/contract'
import { Ban, FileText, VolumeX } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { AnswerOf } from '../../api/use-api.ts'
import { limitPerson } from '../../people/limit-person.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/console-text.ts'
import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { CopyButton } from '../../ui/controls/copy-button.tsx'

interface ReportSentProps {
  readonly sent: AnswerOf<'fileReport'>
  readonly author: PersonRef | null
  readonly onDone: () => void
  /** Where *done* leads; a dialog simply closes. */
  readonly doneTo?: string
}

/** The report arrived: what happens now, and what else the reporter may need. Nothing here is required. */
export const ReportSent = ({ sent, author, onDone, doneTo }: ReportSentProps) => {
  const { space, person } = useSpace()
  const words = useRef<HTMLParagraphElement>(null)
  // The form that had the focus is gone; without this a keyboard would start again at the top of the page.
  useEffect(() => words.current?.focus({ preventScroll: true }), [])
  const isOther = person !== null && author !== null && author.id !== person.id
  const limit = (kind: 'mute' | 'block') => {
    if (author) limitPerson(space.id, author, kind)
    onDone()
  }
  return (
    <div className="stack">
      <p ref={words} tabIndex={-1} className="report-sent">
        {t(sent.report.reason === 'self-harm-worry' ? 'report.sent-worry' : 'report.sent-words')}
      </p>
      {person === null ? <Receipt path={sent.receiptPath} /> : <p className="muted">{t('report.sent-member')}</p>}
      {isOther && (
        <div className="stack stack-tight">
          <h3 className="report-need">{t('report.need')}</h3>
          <NeedButton
            icon={VolumeX}
            label={t('report.mute', { name: author.name })}
            hint={t('report.mute-hint')}
            onTake={() => limit('mute')}
          />
          <NeedButton
            icon={Ban}
            label={t('report.block', { name: author.name })}
            hint={t('report.block-hint')}
            onTake={() => limit('block')}
          />
        </div>
      )}
      <div className="dialog-actions">
        {person !== null && (
          <ButtonLink look="quiet" to={`/s/${space.slug}/my-reports`} onClick={onDone}>
            <FileText aria-hidden="true" /> {t('my-reports.title')}
          </ButtonLink>
        )}
        {doneTo === undefined ? (
          <Button look="primary" onClick={onDone}>
            {t('report.done')}
          </Button>
        ) : (
          <ButtonLink look="primary" to={doneTo}>
            {t('report.back')}
          </ButtonLink>
        )}
      </div>
    </div>
  )
}

const Receipt = ({ path }: { readonly path: string }) => {
  const address = `${window.location.origin}${path}`
  return (
    <div className="panel report-receipt">
      <p>{t('report.receipt')}</p>
      <p className="report-receipt-address">
        <a href={path}>{address}</a>
      </p>
      <div className="row">
        <CopyButton text={address} label={t('report.receipt-copy')} />
      </div>
    </div>
  )
}

interface NeedButtonProps {
  readonly icon: typeof Ban
  readonly label: string
  readonly hint: string
  readonly onTake: () => void
}

const NeedButton = ({ icon: Icon, label, hint, onTake }: NeedButtonProps) => (
  <button type="button" className="choice need" onClick={onTake}>
    <Icon aria-hidden="true" />
    <span>{label}</span>
    <span className="choice-hint">{hint}</span>
  </button>
)
