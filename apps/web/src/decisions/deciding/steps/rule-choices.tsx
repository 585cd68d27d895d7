import type { Policy } from '@hearth/contract'
import { t } from '../../../text/console-text.ts'
import { FoldingChoices } from './folding-choices.tsx'

interface RuleChoicesProps {
  readonly policies: readonly Policy[]
  /** Undefined until something is chosen, null for *none of them*. */
  readonly value: string | null | undefined
  readonly problem: string | null
  readonly onChange: (policyId: string | null) => void
}

/** The rules of the space; the chosen one shows its words. */
export const RuleChoices = ({ policies, value, problem, onChange }: RuleChoicesProps) => (
  <FoldingChoices
    legend={t('deciding.rule')}
    lines={[
      ...policies
        .filter((policy) => !policy.isRetired || policy.id === value)
        .map((policy) => ({ value: policy.id as string, label: policy.title, hint: policy.text })),
      { value: null, label: t('deciding.no-rule'), hint: t('deciding.no-rule-hint') },
    ]}
    value={value}
    otherLabel={t('deciding.other-rule')}
    problem={problem}
    onChange={onChange}
  />
)
