import type { ReportReason } from '@hearth/contract'
import { useEffect, useId, useRef } from 'react'
import { fieldProblems } from '../../api/problem-words.ts'
import { t } from '../../text/console-text.ts'
import { Check } from '../../ui/controls/choices.tsx'
import { TextArea, TextField } from '../../ui/controls/field.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import type { ReportLack } from './report-draft.ts'
import { needsLegalNotice, reasonsToAsk } from './report-reasons.ts'
import type { ReportWork } from './use-report.ts'
import '../reports.css'

/** What a report says: its reason, more words if wanted, and for something illegal what the law asks for. */
export const ReportFields = ({ work }: { readonly work: ReportWork }) => {
  const { draft, change, error, missing } = work
  const { lack } = missing
  const problems = fieldProblems(error)
  const isLegal = needsLegalNotice(draft.reason)
  const fields = useRef<HTMLDivElement>(null)
  // What is missing or not right takes the focus and its words come into view: neither keyboard nor thumb has to search.
  useEffect(() => {
    if (!missing.lack && !error) return
    fields.current?.querySelector<HTMLElement>(placeOf(missing.lack))?.focus({ preventScroll: true })
    fields.current?.querySelector('.field-problem, .problem-line')?.scrollIntoView({ block: 'center' })
  }, [missing, error])
  return (
    <div ref={fields} className="stack">
      {lack === 'reason' && (
        <p className="field-problem" role="alert">
          {t('report.lacks-reason')}
        </p>
      )}
      <ReasonChoices value={draft.reason} onChange={(reason) => change({ reason })} />
      {draft.reason === 'self-harm-worry' && <p className="note note-honey">{t('report.worry')}</p>}
      {draft.reason !== null && (
        <TextArea
          label={t(isLegal ? 'report.legal-why' : 'report.details')}
          hint={isLegal ? t('report.legal-why-hint') : undefined}
          problem={problems.details ?? (lack === 'details' ? t('report.lacks-details') : undefined)}
          isOptional={!isLegal}
          value={draft.details}
          onChange={(event) => change({ details: event.currentTarget.value })}
          maxLength={2000}
          rows={isLegal ? 4 : 2}
        />
      )}
      {isLegal && <LegalFields work={work} emailProblem={problems.email} />}
      <ProblemLine error={error} />
    </div>
  )
}

const placeOf = (lack: ReportLack | null): string => {
  if (lack === 'reason') return 'input[type="radio"]'
  return lack === 'good-faith' ? 'input[type="checkbox"]' : '[aria-invalid="true"]'
}

interface ReasonChoicesProps {
  readonly value: ReportReason | null
  readonly onChange: (reason: ReportReason) => void
}

const ReasonChoices = ({ value, onChange }: ReasonChoicesProps) => {
  const name = useId()
  return (
    <fieldset>
      <legend className="visually-hidden">{t('report.reason')}</legend>
      <div className="report-reasons">
        {reasonsToAsk.map((reason) => (
          <label key={reason} className="choice report-reason">
            <input type="radio" name={name} checked={reason === value} onChange={() => onChange(reason)} />
            <span>{t(`reason.${reason}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const LegalFields = ({
  work,
  emailProblem,
}: {
  readonly work: ReportWork
  readonly emailProblem: string | undefined
}) => {
  const { draft, change, missing } = work
  return (
    <div className="stack">
      <p className="muted small">
        {t('report.legal-address', { address: window.location.href.replace(/\/report$/u, '') })}
      </p>
      <TextField
        label={t('report.legal-name')}
        hint={t('report.legal-name-hint')}
        isOptional
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
        autoComplete="name"
        maxLength={120}
      />
      <TextField
        label={t('report.legal-email')}
        isOptional
        type="email"
        value={draft.email}
        onChange={(event) => change({ email: event.currentTarget.value })}
        problem={emailProblem}
        autoComplete="email"
        maxLength={200}
      />
      <Check
        label={t('report.legal-good-faith')}
        isChecked={draft.isInGoodFaith}
        onChange={(isInGoodFaith) => change({ isInGoodFaith })}
      />
      {missing.lack === 'good-faith' && (
        <p className="field-problem" role="alert">
          {t('report.lacks-good-faith')}
        </p>
      )}
    </div>
  )
}
