import type { Appeal } from '@hearth/contract'
import { Quote } from '../reports/quote.tsx'
import { t } from '../text/console-text.ts'
import { Ago } from '../ui/page/ago.tsx'

/** What somebody asked, and the answer once there is one. */
export const AppealState = ({ appeal }: { readonly appeal: Appeal }) => (
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
            {t('log.by', { name: appeal.answer.by?.name ?? t('console.somebody') })} · <Ago at={appeal.answer.at} />
          </p>
        </div>
      </div>
    ) : (
      <p className="muted">{t('appeal-state.open')}</p>
    )}
  </div>
)
