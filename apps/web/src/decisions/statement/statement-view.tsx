import type { Action } from '@hearth/contract'
import type { ReactNode } from 'react'
import { Quote } from '../../reports/quote.tsx'
import { t } from '../../text/console-text.ts'
import { howLong, whatWords } from './statement-words.ts'
import './statement.css'

interface StatementViewProps {
  readonly action: Action
  /** What it is about: `post` or `person`. */
  readonly subject: string
  /** The words it is about. */
  readonly excerpt: string | null
  readonly policy: { readonly title: string; readonly text: string } | null
  readonly reason: string
  /** For a suspension: its end, ISO 8601. */
  readonly until: string | null
  /** Taken back since: what it did is told as past. */
  readonly isReversed: boolean
  readonly wasFoundByReader: boolean
}

/** What was decided, about which words, by which rule, why, for how long, and how it was found. */
export const StatementView = ({
  action,
  excerpt,
  policy,
  reason,
  until,
  isReversed,
  wasFoundByReader,
  subject,
}: StatementViewProps) => (
  <dl className="statement">
    <Fact name={t('statement.what')}>
      <p>{whatWords({ action, subject, until, isReversed })}</p>
    </Fact>
    {excerpt && (
      <Fact name={t('statement.words')}>
        <Quote text={excerpt} />
      </Fact>
    )}
    {policy && (
      <Fact name={t('statement.rule')}>
        <p>
          <strong>{policy.title}</strong>
        </p>
        {policy.text !== '' && <p className="muted">{policy.text}</p>}
      </Fact>
    )}
    {reason.trim() !== '' && (
      <Fact name={t('statement.why')}>
        <p className="statement-reason" dir="auto">
          {reason}
        </p>
      </Fact>
    )}
    <Fact name={t('statement.how-long')}>
      <p>{howLong({ action, until, isReversed })}</p>
    </Fact>
    <Fact name={t('statement.found')}>
      <p>{t(wasFoundByReader ? 'statement.found-reader' : 'statement.found-people')}</p>
    </Fact>
  </dl>
)

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="statement-fact">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
