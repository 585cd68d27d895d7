import { type ComponentProps, type ReactNode, useId } from 'react'
import { t } from '../../text/text.ts'
import './controls.css'

interface FieldProps {
  readonly label: string
  readonly hint?: ReactNode
  readonly problem?: string | undefined
  readonly isOptional?: boolean
  /** Set in the serif, because what is written here is a person's words. */
  readonly isWords?: boolean
}

/** One line of text with its label, hint and problem, all tied together for screen readers. */
export const TextField = ({
  label,
  hint,
  problem,
  isOptional,
  isWords,
  ...rest
}: FieldProps & ComponentProps<'input'>) => {
  const { id, described } = useFieldIds(hint, problem)
  return (
    <Field id={id} label={label} hint={hint} problem={problem} isOptional={isOptional ?? false}>
      <input
        {...rest}
        id={id}
        className={isWords ? 'input input-words' : 'input'}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described}
      />
    </Field>
  )
}

/** Several lines of text; it grows with what is written. */
export const TextArea = ({
  label,
  hint,
  problem,
  isOptional,
  isWords,
  ...rest
}: FieldProps & ComponentProps<'textarea'>) => {
  const { id, described } = useFieldIds(hint, problem)
  return (
    <Field id={id} label={label} hint={hint} problem={problem} isOptional={isOptional ?? false}>
      <textarea
        {...rest}
        id={id}
        className={isWords ? 'input input-words' : 'input'}
        aria-invalid={problem ? true : undefined}
        aria-describedby={described}
      />
    </Field>
  )
}

interface FrameProps {
  readonly id: string
  readonly label: string
  readonly hint: ReactNode
  readonly problem: string | undefined
  readonly isOptional: boolean
  readonly children: ReactNode
}

const Field = ({ id, label, hint, problem, isOptional, children }: FrameProps) => (
  <div className="field">
    <label className="field-label" htmlFor={id}>
      {label} {isOptional && <span className="field-optional">{t('ui.optional')}</span>}
    </label>
    {hint && (
      <div className="field-hint" id={`${id}-hint`}>
        {hint}
      </div>
    )}
    {children}
    {problem && (
      <div className="field-problem" id={`${id}-problem`}>
        {problem}
      </div>
    )}
  </div>
)

const useFieldIds = (hint: ReactNode, problem: string | undefined) => {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', problem ? `${id}-problem` : ''].filter(Boolean).join(' ')
  return { id, described: described === '' ? undefined : described }
}
