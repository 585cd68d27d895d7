import type { AppealForReview } from '@hearth/contract'
import { DecisionEntry } from '../decisions/log/decision-entry.tsx'
import { Quote } from '../reports/quote.tsx'
import { t } from '../text/console-text.ts'
import { AnswerForm } from './answer-form.tsx'
import { AppealState } from './appeal-state.tsx'
import './appeals.css'

/** One appeal with all that is needed to answer it. */
export const AppealReview = ({
  review: { appeal, decision, excerpt, mayAnswer },
}: {
  readonly review: AppealForReview
}) => (
  <article
    className="panel appeal-review"
    aria-label={t('appeals.of', { name: appeal.from?.name ?? t('console.somebody') })}
  >
    <section className="appeal-part">
      <h2>{t('appeals.from', { name: appeal.from?.name ?? t('console.somebody') })}</h2>
      <AppealState appeal={appeal} />
    </section>
    {excerpt && (
      <section className="appeal-part">
        <h2>{t('statement.words')}</h2>
        <Quote text={excerpt} />
      </section>
    )}
    <section className="appeal-part">
      <h2>{t('appeals.decision')}</h2>
      <DecisionEntry decision={decision} />
    </section>
    {appeal.state === 'open' &&
      (mayAnswer ? <AnswerForm appeal={appeal} /> : <p className="note note-honey">{t('appeals.somebody-else')}</p>)}
  </article>
)
