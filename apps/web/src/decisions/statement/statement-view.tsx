import type { Action } from '@hearth/contract'
import type { ReactNode } from 'react'
import { t } from '../../text/console-text.ts'
import { formatDay } from '../../text/format-time.ts'
import { locale } from '../../text/text.ts'
import './statement.css'
import { Quote } from '../../reports/quote.tsx'

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
  readonly wasFoundByReader: boolean
}

/** What was decided, about which words, by which rule, why, for how long, and how it was found. */
export const StatementView = ({
  action,
  excerpt,
  policy,
  reason,
  until,
  wasFoundByReader,
  subject,
}: StatementViewProps) => (
  <dl className="statement">
    <Fact name={t('statement.what')}>
      <p>{whatWords(action, subject, until)}</p>
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
      <p>{howLong(action, until)}</p>
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

const whatWords = (action: Action, subject: string, until: string | null): string => {
  const day = until ? formatDay(until, new Date(), locale()) : ''
  return t(
    action === 'suspend' && subject === 'person' ? 'statement.what-suspend-person' : `statement.what-${action}`,
    {
      day,
    },
  )
}

const howLong = (action: Action, until: string | null): string => {
  switch (action) {
    case 'suspend':
      return until ? t('statement.until', { day: formatDay(until, new Date(), locale()) }) : t('statement.for-now')
    case 'hide':
    case 'remove':
    case 'close-thread':
      return t('statement.for-now')
    case 'ask-to-edit':
      return t('statement.until-edit')
    case 'note':
    case 'none':
      return t('statement.no-limit')
    default:
      return action satisfies never
  }
}
