import { CircleAlert } from 'lucide-react'
import { codeOf, problemWords } from '../../api/problem-words.ts'
import { t } from '../../text/text.ts'
import { Button } from '../controls/button.tsx'
import { NotFound } from './not-found.tsx'
import './states.css'

/** A line about what went wrong, beside the thing that was tried. Read aloud at once. */
export const ProblemLine = ({ error }: { readonly error: unknown }) =>
  error ? (
    <div className="problem-line" role="alert">
      <CircleAlert aria-hidden="true" />
      <span>{problemWords(error)}</span>
    </div>
  ) : null

interface ProblemProps {
  readonly error: unknown
  readonly onRetry?: () => void
}

/** Stands where content should: what went wrong, and a way on. */
export const Problem = ({ error, onRetry }: ProblemProps) => {
  if (codeOf(error) === 'not-found') return <NotFound />
  return (
    <div className="empty" role="alert">
      <CircleAlert aria-hidden="true" />
      <h2>{t('problem.title')}</h2>
      <p>{problemWords(error)}</p>
      {onRetry && (
        <div className="row">
          <Button onClick={onRetry}>{t('ui.retry')}</Button>
        </div>
      )}
    </div>
  )
}
