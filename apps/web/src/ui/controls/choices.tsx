import { type ReactNode, useId } from 'react'
import './controls.css'

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label: string
  readonly hint?: string
}

interface ChoicesProps<Value extends string> {
  readonly legend: string
  readonly choices: readonly Choice<Value>[]
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  /** Hides the legend from sight where the heading above already says it. */
  readonly isLegendHidden?: boolean
}

/** One of several, each with room to say what it means. Arrow keys move, as in any radio group. */
export const Choices = <Value extends string>({
  legend,
  choices,
  value,
  onChange,
  isLegendHidden,
}: ChoicesProps<Value>) => {
  const name = useId()
  return (
    <fieldset className="field">
      <legend className={isLegendHidden ? 'visually-hidden' : 'field-label'}>{legend}</legend>
      <div className="choices">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <input type="radio" name={name} checked={choice.value === value} onChange={() => onChange(choice.value)} />
            <span>{choice.label}</span>
            {choice.hint && <span className="choice-hint">{choice.hint}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

interface CheckProps {
  readonly label: ReactNode
  readonly hint?: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

/** Yes or no. */
export const Check = ({ label, hint, isChecked, onChange }: CheckProps) => (
  <label className="choice choice-plain">
    <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.currentTarget.checked)} />
    <span>{label}</span>
    {hint && <span className="choice-hint">{hint}</span>}
  </label>
)

/** A few ways to see the same list, side by side; the pressed one is the one shown. */
export const Segments = <Value extends string>({ legend, choices, value, onChange }: ChoicesProps<Value>) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a form where there is none.
  <div className="segments" role="group" aria-label={legend}>
    {choices.map((choice) => (
      <button
        key={choice.value}
        type="button"
        className="segment"
        aria-pressed={choice.value === value}
        title={choice.hint}
        onClick={() => onChange(choice.value)}
      >
        {choice.label}
      </button>
    ))}
  </div>
)
