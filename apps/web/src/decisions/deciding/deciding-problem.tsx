import { CircleAlert } from 'lucide-react'
import { codeOf } from '../../api/problem-words.ts'
import { isConsoleMessageId, t } from '../../text/console-text.ts'
import { ProblemLine } from '../../ui/states/problem.tsx'

/** What went wrong when a decision was recorded, in words for that moment; what was typed still stands in the form. */
export const DecidingProblem = ({ error }: { readonly error: unknown }) => {
  const id = `deciding.${codeOf(error)}`
  if (!error || !isConsoleMessageId(id)) return <ProblemLine error={error} />
  return (
    <div className="problem-line" role="alert">
      <CircleAlert aria-hidden="true" />
      <span>{t(id)}</span>
    </div>
  )
}
