import type { Appeal } from '@hearth/contract'
import { Quote } from '../reports/quote.tsx'
import { t } from '../text/console-text.ts'
import { Ago } from '../ui/page/ago.tsx'

interface AppealStateProps {
  readonly appeal: Appeal
  /** Said while there is no answer; moderators, who give it, need no such words. */
  readonly waitingWords?: string
}

/** What somebody asked, and the answer once there is one. The place answers: its author is named to moderators only. */
export const AppealState = ({ appeal, waitingWords }: AppealStateProps) => (
  <div className="stack">
    <Quote text={appeal.text}>
      {t('appeal.asked')} <Ago at={appeal.filedAt} />
    </Quote>
    {appeal.answer ? (
      <div className={appeal.state === 'overturned' ? 'note note-leaf' : 'note'}>
        <div className="stack stack-tight">
          <strong>{t(`appeal-state.${appeal.state}`)}</strong>
          <p className="appeal-answer" dir="auto">
            {appeal.answer.reason}
          </p>
          <p className="muted small">
            {appeal.answer.by && `${t('log.by', { name: appeal.answer.by.name })} · `}
            <Ago at={appeal.answer.at} />
          </p>
        </div>
      </div>
    ) : (
      waitingWords && <p className="muted">{waitingWords}</p>
    )}
  </div>
)
