import type { Decision } from '@hearth/contract'
import { RotateCcw } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/console-text.ts'
import { formatDay } from '../../text/format-time.ts'
import { locale } from '../../text/text.ts'
import { Ago } from '../../ui/page/ago.tsx'
import './log.css'

interface DecisionEntryProps {
  readonly decision: Decision
  /** Where its heading stands among those of the page. */
  readonly level?: 2 | 3
  /** What can be done about it. */
  readonly children?: ReactNode
}

/** Whether it only gives back what another one took. */
export const isReversal = ({ reverses, action }: Pick<Decision, 'reverses' | 'action'>): boolean =>
  reverses !== null && action === 'none'

/** One decision as it was recorded: what, by which rule, why, by whom, and whether it still stands. */
export const DecisionEntry = ({ decision, level = 3, children }: DecisionEntryProps) => {
  const { space } = useSpace()
  const Heading = `h${level}` as const
  return (
    <article className={decision.reversedBy ? 'decision decision-past' : 'decision'}>
      <header className="row decision-head">
        <Heading className="decision-what">
          {t(isReversal(decision) ? 'log.reversal' : `log.did-${decision.action}`)}
        </Heading>
        {decision.reverses !== null && !isReversal(decision) && <span className="tag">{t('log.again')}</span>}
        {decision.reversedBy && (
          <span className="tag">
            <RotateCcw aria-hidden="true" /> {t('log.reversed')}
          </span>
        )}
      </header>
      <p className="muted small">
        {decision.policyTitle ? t('log.rule', { rule: decision.policyTitle }) : t('log.no-rule')}
        {decision.until && ` · ${t('statement.until', { day: formatDay(decision.until, new Date(), locale()) })}`}
      </p>
      <p className="decision-reason" dir="auto">
        {decision.reason}
      </p>
      <p className="muted small decision-foot">
        <span>{t('log.by', { name: decision.decidedBy?.name ?? t('console.somebody') })}</span>
        <Ago at={decision.decidedAt} />
        <Link to={`/s/${space.slug}/decisions/${decision.id}`}>{t('log.statement')}</Link>
        <Link to={`/s/${space.slug}/cases/${decision.caseId}`}>{t('log.case')}</Link>
      </p>
      {children}
    </article>
  )
}
