import type { Case, Policy } from '@hearth/contract'
import { t } from '../../../text/console-text.ts'
import { excerpt } from '../../../text/excerpt.ts'
import { StatementView } from '../../statement/statement-view.tsx'
import type { DecisionDraft } from '../draft.ts'

const excerptChars = 200
const dayMs = 86_400_000

interface StatementPreviewProps {
  readonly one: Case
  readonly draft: DecisionDraft
  readonly policy: Policy | null
}

/** What the author is about to read, before they read it. */
export const StatementPreview = ({ one, draft, policy }: StatementPreviewProps) => {
  if (draft.action === null) return null
  const until =
    draft.action === 'suspend' && draft.days > 0 ? new Date(Date.now() + draft.days * dayMs).toISOString() : null
  return (
    <details className="preview">
      <summary>{t('deciding.preview')}</summary>
      <StatementView
        action={draft.action}
        subject={one.subject.kind}
        excerpt={one.post?.text ? excerpt(one.post.text, excerptChars) : null}
        policy={policy}
        reason={draft.reason}
        until={until}
        isReversed={false}
        wasFoundByReader={one.reports[0]?.source === 'reader'}
      />
    </details>
  )
}
