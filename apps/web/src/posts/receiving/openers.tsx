import { CornerDownRight } from 'lucide-react'
import { useId } from 'react'
import { t } from './receiving-text.ts'

interface OpenersProps {
  readonly title: string
  readonly texts: readonly string[]
  /** Puts one into the reply; null for whoever may not reply. */
  readonly onUse: ((words: string) => void) | null
}

/** Sentences to begin with. They go into the box by the person's own press, and no further. */
export const Openers = ({ title, texts, onUse }: OpenersProps) => {
  const id = useId()
  return (
    <fieldset className="openers" aria-labelledby={id}>
      <p id={id} className="receiving-small">
        {title}
      </p>
      <ul>
        {texts.map((text) => (
          <li key={text}>
            {onUse ? (
              <button type="button" className="opener" onClick={() => onUse(text)} aria-describedby={`${id}-hint`}>
                <CornerDownRight aria-hidden="true" /> <span dir="auto">{text}</span>
              </button>
            ) : (
              <span className="opener" dir="auto">
                {text}
              </span>
            )}
          </li>
        ))}
      </ul>
      {onUse && (
        <p id={`${id}-hint`} className="muted small">
          {t('opener.hint')}
        </p>
      )}
    </fieldset>
  )
}
