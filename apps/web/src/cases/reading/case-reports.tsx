import type { Case, CaseReport } from '@hearth/contract'
import { Quote } from '../../reports/quote.tsx'
import { t } from '../../text/console-text.ts'
import { Ago } from '../../ui/page/ago.tsx'

/** Who asked for a look, why, and in which words. Only moderators see the names. */
export const CaseReports = ({ one }: { readonly one: Case }) => (
  <section className="case-section" aria-labelledby="case-reports">
    <h2 id="case-reports">{t('case.reports')}</h2>
    <ul className="case-reports">
      {one.reports.map((report) => (
        <li key={report.id}>
          <p>
            <strong>{t(`reason.${report.reason}`)}</strong>{' '}
            <span className="muted small">
              {fromWords(report)} · <Ago at={report.filedAt} />
            </span>
          </p>
          {report.details !== '' && <Quote text={report.details} />}
          {report.contact && <p className="muted small">{t('case.contact', report.contact)}</p>}
        </li>
      ))}
    </ul>
    {one.reports.some((report) => report.reporter) && <p className="muted small">{t('case.reporters-private')}</p>}
  </section>
)

const fromWords = ({ source, reporter }: CaseReport): string =>
  source === 'member' ? t('case.from', { name: reporter?.name ?? t('console.somebody') }) : t(`case.from-${source}`)
