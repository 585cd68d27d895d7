import type { Policy } from '@hearth/contract'
import { useId } from 'react'
import { t } from '../../text/console-text.ts'

interface RuleChoicesProps {
  readonly policies: readonly Policy[]
  /** Undefined until something is chosen, null for *none of them*. */
  readonly value: string | null | undefined
  readonly problem: string | null
  readonly onChange: (policyId: string | null) => void
}

/** The rules of the space; the chosen one shows its words, the others only their name. */
export const RuleChoices = ({ policies, value, problem, onChange }: RuleChoicesProps) => {
  const name = useId()
  const standing = policies.filter((policy) => !policy.isRetired)
  return (
    <fieldset className="step" aria-describedby={problem ? `${name}-problem` : undefined}>
      <legend className="field-label">{t('deciding.rule')}</legend>
      <div className="step-choices">
        {standing.map((policy) => (
          <label key={policy.id} className="step-choice">
            <input type="radio" name={name} checked={policy.id === value} onChange={() => onChange(policy.id)} />
            <span>{policy.title}</span>
            {policy.id === value && policy.text !== '' && <span className="choice-hint">{policy.text}</span>}
          </label>
        ))}
        <label className="step-choice">
          <input type="radio" name={name} checked={value === null} onChange={() => onChange(null)} />
          <span>{t('deciding.no-rule')}</span>
          {value === null && <span className="choice-hint">{t('deciding.no-rule-hint')}</span>}
        </label>
      </div>
      {problem && (
        <p className="field-problem" id={`${name}-problem`} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
