import type { Action, Case } from '@hearth/contract'
import { suits } from '@hearth/moderation'
import { t } from '../../../text/console-text.ts'
import { actionWords } from '../action-words.ts'
import { FoldingChoices } from './folding-choices.tsx'

/** From the lightest to the gravest. */
const lightestFirst = [
  'none',
  'note',
  'ask-to-edit',
  'hide',
  'remove',
  'close-thread',
  'suspend',
] as const satisfies readonly Action[]

interface ActionChoicesProps {
  readonly one: Case
  readonly value: Action | null
  readonly suggested: Action | null
  /** The suggestion is lighter than the rule's own, because it is somebody's first time. */
  readonly isLight: boolean
  readonly problem: string | null
  readonly onChange: (action: Action) => void
}

/** What can be done, lightest first, each with what it does in one line. */
export const ActionChoices = ({ one, value, suggested, isLight, problem, onChange }: ActionChoicesProps) => (
  <FoldingChoices<Action>
    legend={t('deciding.action')}
    lines={lightestFirst
      .filter((action) => suits(action, one.subject.kind))
      .map((action) => {
        const { label, does } = actionWords(action, one)
        return {
          value: action,
          label,
          hint: does,
          tag: action === suggested ? t(isLight ? 'deciding.suggested-first' : 'deciding.suggested') : null,
        }
      })}
    value={value ?? undefined}
    showsAllHints
    otherLabel={t('deciding.other-action')}
    problem={problem}
    onChange={(action) => action && onChange(action)}
  />
)
