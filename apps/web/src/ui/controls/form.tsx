import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { fieldProblems } from '../../api/problem-words.ts'
import { ProblemLine } from '../states/problem.tsx'
import { Button } from './button.tsx'

export type Problems = Readonly<Record<string, string>>

interface FormProps {
  /** What the fields hold, by their `name`. Whatever it throws is said in the form, and nothing written is lost. */
  readonly submit: (fields: Readonly<Record<string, string>>) => Promise<unknown>
  readonly verb: string
  /** Beside the button: another way out. */
  readonly beside?: ReactNode
  /** The fields, given what was wrong with each. */
  readonly children: (problems: Problems) => ReactNode
}

/** A form that is sent once at a time and keeps its text when something goes wrong. */
export const Form = ({ submit, verb, beside, children }: FormProps) => {
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
  return (
    <form className="stack" onSubmit={onSubmit}>
      {children(fieldProblems(error))}
      <ProblemLine error={error} />
      <div className="row">
        <Button type="submit" look="primary" isBusy={isBusy}>
          {verb}
        </Button>
        {beside}
      </div>
    </form>
  )
}
