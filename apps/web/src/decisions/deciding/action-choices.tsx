import type { Action, Subject } from '@hearth/contract'
import { suits } from '@hearth/moderation'
import { useId } from 'react'
import { t } from '../../text/console-text.ts'

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
  readonly subject: Subject['kind']
  readonly value: Action | null
  readonly suggested: Action | null
  /** The suggestion is lighter than the rule's own, because it is somebody's first time. */
  readonly isLight: boolean
  readonly problem: string | null
  readonly onChange: (action: Action) => void
}

/** What can be done, lightest first, each with what it does in one line. */
export const ActionChoices = ({ subject, value, suggested, isLight, problem, onChange }: ActionChoicesProps) => {
  const name = useId()
  return (
    <fieldset className="step" aria-describedby={problem ? `${name}-problem` : undefined}>
      <legend className="field-label">{t('deciding.action')}</legend>
      <div className="step-choices">
        {lightestFirst
          .filter((action) => suits(action, subject))
          .map((action) => (
            <label key={action} className="step-choice">
              <input type="radio" name={name} checked={action === value} onChange={() => onChange(action)} />
              <span>
                {t(`action.${action}`)}{' '}
                {action === suggested && (
                  <span className="tag">{t(isLight ? 'deciding.suggested-first' : 'deciding.suggested')}</span>
                )}
              </span>
              <span className="choice-hint">{t(`action.${action}-does`)}</span>
            </label>
          ))}
      </div>
      {problem && (
        <p className="field-problem" id={`${name}-problem`} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
