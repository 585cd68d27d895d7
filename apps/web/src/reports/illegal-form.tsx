import type { ReportReason } from '@hearth/contract'
import { type SyntheticEvent, useState } from 'react'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Check } from '../ui/controls/choices.tsx'
import { TextArea, TextField } from '../ui/controls/field.tsx'
import { ProblemLine } from '../ui/states/problem.tsx'

/** What the law on notices asks of somebody without an account (DSA, Article 16). */
export interface LegalNotice {
  readonly details: string
  readonly isInGoodFaith: boolean
  readonly contact?: { readonly name: string; readonly email: string }
}

interface IllegalFormProps {
  readonly file: (reason: ReportReason, notice: LegalNotice) => void
  readonly onBack: () => void
  readonly isBusy: boolean
  readonly error: unknown
}

/** A notice that something is against the law: why, from whom, and in good faith. */
export const IllegalForm = ({ file, onBack, isBusy, error }: IllegalFormProps) => {
  const [isInGoodFaith, setIsInGoodFaith] = useState(false)
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy || !isInGoodFaith) return
    const fields = new FormData(event.currentTarget)
    const [name, email, details] = ['name', 'email', 'details'].map((field) => String(fields.get(field) ?? '').trim())
    const contact = name && email ? { contact: { name, email } } : {}
    file('illegal', { details: details ?? '', isInGoodFaith, ...contact })
  }
  return (
    <form className="stack" onSubmit={submit}>
      <p className="muted">{t('reports.illegal-lead')}</p>
      <TextArea name="details" label={t('reports.illegal-why')} maxLength={2000} required />
      <TextField name="name" label={t('reports.illegal-name')} autoComplete="name" maxLength={120} isOptional />
      <TextField
        name="email"
        type="email"
        label={t('reports.illegal-email')}
        hint={t('reports.illegal-email-hint')}
        autoComplete="email"
        maxLength={200}
        isOptional
      />
      <Check label={t('reports.good-faith')} isChecked={isInGoodFaith} onChange={setIsInGoodFaith} />
      <ProblemLine error={error} />
      <div className="dialog-actions">
        <Button onClick={onBack}>{t('ui.back')}</Button>
        <Button type="submit" look="primary" isBusy={isBusy} disabled={!isInGoodFaith}>
          {t('reports.send')}
        </Button>
      </div>
    </form>
  )
}
