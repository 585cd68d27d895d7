import type { ReportReason, Subject } from '@hearth/contract'
import { CircleCheck } from 'lucide-react'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { useAction } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { CopyButton } from '../ui/controls/copy-button.tsx'
import { TextArea } from '../ui/controls/field.tsx'
import { ProblemLine } from '../ui/states/problem.tsx'
import { IllegalForm, type LegalNotice } from './illegal-form.tsx'
import './reports.css'

/** The order is by how often people need them, except that the gravest never hide at the end. */
const reasons: readonly ReportReason[] = [
  'insult',
  'harassment',
  'threat',
  'hate',
  'exposed-private-facts',
  'exclusion',
  'sexual',
  'self-harm-worry',
  'spam',
  'illegal',
  'other',
]

/** Asks for a look: one tap on a reason sends it. With more to say, one says it first. */
export const ReportForm = ({ subject, onDone }: { readonly subject: Subject; readonly onDone?: () => void }) => {
  const { space, person } = useSpace()
  const report = useAction('fileReport', ['listMyReports'])
  const [details, setDetails] = useState('')
  const [isIllegal, setIsIllegal] = useState(false)
  const key = useRef(crypto.randomUUID())
  const file = (reason: ReportReason, notice?: LegalNotice) =>
    report.mutate({
      params: { spaceId: space.id },
      body: { subject, reason, ...(details.trim() === '' ? {} : { details }), ...notice },
      idempotencyKey: `${key.current}-${reason}`,
    })
  if (report.data) return <Filed receiptPath={report.data.receiptPath} onDone={onDone} />
  if (isIllegal)
    return <IllegalForm onBack={() => setIsIllegal(false)} isBusy={report.isPending} error={report.error} file={file} />
  return (
    <div className="stack">
      <p className="muted">{t('reports.lead')}</p>
      <details className="report-more">
        <summary>{t('reports.add-details')}</summary>
        <TextArea
          label={t('reports.details')}
          value={details}
          onChange={(event) => setDetails(event.currentTarget.value)}
          maxLength={2000}
          isOptional
          isWords
        />
      </details>
      <ul className="report-reasons" aria-label={t('reports.reasons')}>
        {reasons.map((reason) => (
          <li key={reason}>
            <button
              type="button"
              className="report-reason"
              aria-disabled={report.isPending}
              onClick={() => {
                if (reason === 'illegal' && !person) setIsIllegal(true)
                else if (!report.isPending) file(reason)
              }}
            >
              <span>{t(`report-reason.${reason}`)}</span>
              <small>{t(`report-reason.${reason}-hint`)}</small>
            </button>
          </li>
        ))}
      </ul>
      <ProblemLine error={report.error} />
    </div>
  )
}

interface FiledProps {
  readonly receiptPath: string
  readonly onDone: (() => void) | undefined
}

const Filed = ({ receiptPath, onDone }: FiledProps) => {
  const { person } = useSpace()
  return (
    <div className="stack" role="status">
      <p className="filed">
        <CircleCheck aria-hidden="true" />
        <span>{t(person ? 'reports.filed-member' : 'reports.filed-visitor')}</span>
      </p>
      <div className="row">
        {!person && (
          <CopyButton text={new URL(receiptPath, window.location.origin).href} label={t('reports.copy-receipt')} />
        )}
        <Link to={receiptPath}>{t('reports.open-receipt')}</Link>
      </div>
      {onDone && (
        <div className="dialog-actions">
          <Button look="primary" onClick={onDone}>
            {t('ui.done')}
          </Button>
        </div>
      )}
    </div>
  )
}
