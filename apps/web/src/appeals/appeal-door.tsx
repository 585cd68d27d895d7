import type { Statement } from '@hearth/contract'
import { ruleOf } from '@hearth/moderation'
import { Scale } from 'lucide-react'
import { useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { formatDay } from '../text/format-time.ts'
import { locale } from '../text/text.ts'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { AppealForm } from './appeal-form.tsx'
import { AppealState } from './appeal-state.tsx'
import './appeals.css'

/** The way to another look at a decision: open, under way, answered, or over. */
export const AppealDoor = ({ statement: { decision, appeal } }: { readonly statement: Statement }) => {
  if (appeal.id !== null) return <FiledAppeal appealId={appeal.id} />
  if (!ruleOf(decision.action).isLimit || decision.reverses !== null || decision.reversedBy !== null) return null
  const day = formatDay(appeal.until, new Date(), locale())
  return (
    <section className="panel" aria-labelledby="appeal-title">
      <h2 id="appeal-title" className="appeal-title">
        <Scale aria-hidden="true" /> {t('appeal.title')}
      </h2>
      {appeal.isOpen ? (
        <>
          <p className="muted">{t('appeal.invite', { day })}</p>
          <AppealForm decisionId={decision.id} />
        </>
      ) : (
        <p className="muted">{t('appeal.over', { day })}</p>
      )}
    </section>
  )
}

const FiledAppeal = ({ appealId }: { readonly appealId: string }) => {
  const { space } = useSpace()
  const appeal = useApi('readAppeal', { params: { spaceId: space.id, appealId } }, { everyMs: 60_000 })
  if (appeal.isPending) return <Loading lines={1} />
  if (appeal.error) return <Problem error={appeal.error} onRetry={appeal.refetch} />
  return (
    <section className="panel" aria-labelledby="appeal-title">
      <h2 id="appeal-title" className="appeal-title">
        <Scale aria-hidden="true" /> {t('appeal.mine')}
      </h2>
      <AppealState appeal={appeal.data} waitingWords={t('appeal-state.open')} />
    </section>
  )
}
