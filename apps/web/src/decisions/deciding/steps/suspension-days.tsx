import { t } from '../../../text/console-text.ts'
import { Segments } from '../../../ui/controls/choices.tsx'
import { TextField } from '../../../ui/controls/field.tsx'

const offered = ['1', '3', '7', '30'] as const

interface SuspensionDaysProps {
  readonly days: number
  readonly hasProblem: boolean
  readonly onChange: (days: number) => void
}

/** For how many days somebody may only read. */
export const SuspensionDays = ({ days, hasProblem, onChange }: SuspensionDaysProps) => (
  <div className="step days">
    <p className="field-label" aria-hidden="true">
      {t('days.legend')}
    </p>
    <Segments
      legend={t('days.legend')}
      value={offered.find((one) => one === String(days)) ?? null}
      onChange={(value) => onChange(Number(value))}
      choices={offered.map((value) => ({ value, label: t('days.count', { count: Number(value) }) }))}
    />
    <TextField
      label={t('days.other')}
      problem={hasProblem ? t('days.problem') : undefined}
      type="number"
      inputMode="numeric"
      min={1}
      max={365}
      value={Number.isNaN(days) ? '' : days}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
    />
  </div>
)
