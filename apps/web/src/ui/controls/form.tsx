import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { codeOf, fieldProblems, type TakenField } from '../../api/problem-words.ts'
import { ProblemLine } from '../states/problem.tsx'
import { Button } from './button.tsx'

export type Problems = Readonly<Record<string, string>>

interface FormProps {
  /** What the fields hold, by their `name`. Whatever it throws is said in the form, and nothing written is lost. */
  readonly submit: (fields: Readonly<Record<string, string>>) => Promise<unknown>
  readonly verb: string
  /** The field that has to be free, where one has to. */
  readonly taken?: TakenField
  /** Beside the button: another way out. */
  readonly beside?: ReactNode
  /** The fields, given what was wrong with each. */
  readonly children: (problems: Problems) => ReactNode
}

/** A form that is sent once at a time and keeps its text when something goes wrong. */
export const Form = ({ submit, verb, taken, beside, children }: FormProps) => {
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const onSubmit = async (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (isBusy) return
    const form = event.currentTarget
    const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    setIsBusy(true)
    setError(null)
    try {
      await submit(fields)
    } catch (problem) {
      setError(problem)
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
    } finally {
      setIsBusy(false)
    }
  }
  const isSaidAtField = taken !== undefined && codeOf(error) === 'name-taken'
  return (
    <form className="stack" onSubmit={onSubmit}>
      {children(fieldProblems(error, taken))}
      {!isSaidAtField && <ProblemLine error={error} />}
      <div className="row">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {verb}
        </Button>
        {beside}
      </div>
    </form>
  )
}
