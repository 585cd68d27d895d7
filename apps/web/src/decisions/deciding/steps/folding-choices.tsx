import { useId, useRef, useState } from 'react'
import { Button } from '../../../ui/controls/button.tsx'

/** One line of a step. `value` null stands for *none of these*. */
export interface Line<Value extends string> {
  readonly value: Value | null
  readonly label: string
  readonly hint: string
  readonly tag?: string | null
}

interface FoldingChoicesProps<Value extends string> {
  readonly legend: string
  readonly lines: readonly Line<Value>[]
  /** Undefined until something is chosen. */
  readonly value: Value | null | undefined
  /** Shows the hint of every line, not only of the chosen one. */
  readonly showsAllHints?: boolean
  /** Brings the others back. */
  readonly otherLabel: string
  readonly problem: string | null
  readonly onChange: (value: Value | null) => void
}

/**
 * One of several. What is chosen by hand, or was suggested, folds the others away, so that a whole decision fits on a
 * phone; arrow keys keep them all in sight, as in any radio group.
 */
export const FoldingChoices = <Value extends string>(props: FoldingChoicesProps<Value>) => {
  const { legend, lines, value, showsAllHints = false, otherLabel, problem, onChange } = props
  const name = useId()
  const [isOpen, setIsOpen] = useState(false)
  const fieldset = useRef<HTMLFieldSetElement>(null)
  const isPointed = useRef(false)
  const isFolded = value !== undefined && !isOpen && !problem
  const choose = (next: Value | null) => {
    onChange(next)
    setIsOpen(!isPointed.current)
    isPointed.current = false
  }
  const unfold = () => {
    setIsOpen(true)
    requestAnimationFrame(() => fieldset.current?.querySelector<HTMLInputElement>('input:checked')?.focus())
  }
  return (
    <fieldset ref={fieldset} className="step" aria-describedby={problem ? `${name}-problem` : undefined}>
      <legend className="field-label">{legend}</legend>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only notes whether a finger or a key chooses. */}
      <div
        className="step-choices"
        onPointerDown={() => {
          isPointed.current = true
        }}
        onKeyDown={() => {
          isPointed.current = false
        }}
      >
        {lines
          .filter((line) => !isFolded || line.value === value)
          .map((line) => (
            <label key={line.value ?? 'none'} className="step-choice">
              <input type="radio" name={name} checked={line.value === value} onChange={() => choose(line.value)} />
              <span>
                {line.label} {line.tag && <span className="tag">{line.tag}</span>}
              </span>
              {(showsAllHints || line.value === value) && line.hint !== '' && (
                <span className="choice-hint">{line.hint}</span>
              )}
            </label>
          ))}
      </div>
      {isFolded && (
        <Button look="text" className="step-other" onClick={unfold}>
          {otherLabel}
        </Button>
      )}
      {problem && (
        <p className="field-problem" id={`${name}-problem`} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
