import type { OwnReport as Report } from '@hearth/contract'
import { CircleCheck, Clock, Eye, HeartHandshake } from 'lucide-react'
import { Link } from 'react-router'
import { isConsoleMessageId, t } from '../text/console-text.ts'
import { Ago } from '../ui/page/ago.tsx'
import './reports.css'
import { Quote } from './quote.tsx'

const icons = {
  waiting: Clock,
  'being-looked-at': Eye,
  'acted-on': HeartHandshake,
  'closed-no-breach': CircleCheck,
} as const

interface OwnReportProps {
  readonly report: Report
  /** The space it was made in, for the way to what was reported. */
  readonly slug: string
}

/** One of my reports and what became of it. */
export const OwnReport = ({ report, slug }: OwnReportProps) => {
  const Icon = icons[report.state]
  const { subject } = report
  return (
    <article className="own-report">
      <header className="row">
        <span className={`report-state report-state-${report.state}`}>
          <Icon aria-hidden="true" /> {t(`report-state.${report.state}`)}
        </span>
        <span className="muted small">
          <Ago at={report.filedAt} />
        </span>
      </header>
      <p>
        {t('my-reports.about', { reason: t(`reason.${report.reason}`) })}{' '}
        <Link to={subject.kind === 'post' ? `/s/${slug}/p/${subject.id}` : `/s/${slug}/people/${subject.id}`}>
          {t(subject.kind === 'post' ? 'my-reports.see-post' : 'my-reports.see-person')}
        </Link>
      </p>
      {report.details !== '' && <Quote text={report.details} />}
      {report.outcome ? (
        <Outcome outcome={report.outcome} />
      ) : (
        <p className="muted">{t(`report-state.${openState(report)}-hint`)}</p>
      )}
    </article>
  )
}

const openState = (report: Report) => (report.state === 'being-looked-at' ? 'being-looked-at' : 'waiting')

const Outcome = ({ outcome }: { readonly outcome: NonNullable<Report['outcome']> }) => {
  const action = `outcome.${outcome.action}`
  return (
    <div className="note note-leaf own-report-outcome">
      <div className="stack stack-tight">
        <p>
          <strong>{isConsoleMessageId(action) ? t(action) : t('outcome.other')}</strong>{' '}
          {outcome.policyTitle && t('my-reports.rule', { rule: outcome.policyTitle })}
        </p>
        {outcome.message !== '' && <Quote text={outcome.message}>{t('outcome.reason')}</Quote>}
        <p className="muted small">
          <Ago at={outcome.decidedAt} />
        </p>
      </div>
    </div>
  )
}
