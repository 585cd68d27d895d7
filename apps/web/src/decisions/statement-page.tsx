import type { Statement } from '@hearth/contract'
import { Link, useParams } from 'react-router'
import { useApi } from '../api/use-api.ts'
import { AppealDoor } from '../appeals/appeal-door.tsx'
import { hasRole, useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { formatDay } from '../text/format-time.ts'
import { locale } from '../text/text.ts'
import { Page } from '../ui/page/page.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { StatementView } from './statement/statement-view.tsx'

/** The statement of reasons, for the person it is about: what, why, for how long, and how to ask for another look. */
export const StatementPage = () => {
  const { decisionId = '' } = useParams()
  const view = useSpace()
  const { space } = view
  const statement = useApi('readStatement', { params: { spaceId: space.id, decisionId } })
  if (statement.isPending) return <Loading shape="words" lines={2} />
  if (statement.error) return <Problem error={statement.error} onRetry={statement.refetch} />
  const { decision, subject, policy } = statement.data
  return (
    <Page
      title={t('statement.title')}
      heading={t(headingOf(statement.data))}
      lead={t('statement.lead', { day: formatDay(decision.decidedAt, new Date(), locale()), space: space.name })}
      above={hasRole(view, 'moderator') && <Link to={`/s/${space.slug}/decisions`}>{t('statement.to-log')}</Link>}
    >
      {decision.reversedBy && (
        <p className="note note-leaf">
          <span>{t('statement.reversed')}</span>
        </p>
      )}
      <div className="panel">
        <StatementView
          action={decision.action}
          subject={subject.kind}
          excerpt={subject.excerpt}
          policy={policy}
          reason={decision.reason}
          until={decision.until}
          isReversed={decision.reversedBy !== null}
          wasFoundByReader={decision.wasFoundByReader}
        />
        {subject.kind === 'post' && (
          <p>
            <Link to={`/s/${space.slug}/p/${subject.id}`}>
              {t(
                decision.action === 'ask-to-edit' && decision.reversedBy === null
                  ? 'statement.to-edit'
                  : 'statement.to-post',
              )}
            </Link>
          </p>
        )}
      </div>
      <AppealDoor statement={statement.data} />
    </Page>
  )
}

const headingOf = ({ decision }: Statement) =>
  decision.reverses === null ? (`statement.heading-${decision.action}` as const) : 'statement.heading-reversal'
