import type { Decision } from '@hearth/contract'
import { RotateCcw, ScrollText } from 'lucide-react'
import { useState } from 'react'
import { usePages } from '../api/use-api.ts'
import { ConsoleWays } from '../cases/console-ways.tsx'
import { ModeratorsOnly } from '../cases/moderators-only.tsx'
import { MorePages } from '../cases/more-pages.tsx'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { DecisionEntry, isReversal } from './log/decision-entry.tsx'
import { ReverseDialog } from './log/reverse-dialog.tsx'
import { UndoBar } from './undo/undo-bar.tsx'

/** What was decided in this space, newest first. */
export const DecisionsPage = () => (
  <ModeratorsOnly>
    <Decisions />
  </ModeratorsOnly>
)

const Decisions = () => {
  const { space } = useSpace()
  const decisions = usePages('listDecisions', { params: { spaceId: space.id } }, (page) => page.next)
  const items = decisions.data?.pages.flatMap((page) => page.items) ?? []
  const [reversing, setReversing] = useState<Decision | null>(null)
  return (
    <Page title={t('console.decisions')} heading={t('log.heading')} lead={t('log.lead')} above={<ConsoleWays />}>
      {decisions.isPending ? (
        <Loading />
      ) : decisions.error && items.length === 0 ? (
        <Problem error={decisions.error} onRetry={decisions.refetch} />
      ) : items.length === 0 ? (
        <Empty icon={ScrollText} title={t('log.empty')} words={t('log.empty-words')} />
      ) : (
        <ul className="list">
          {items.map((decision) => (
            <li key={decision.id}>
              <DecisionEntry decision={decision} level={2}>
                {isReversible(decision) && (
                  <div className="row">
                    <Button size="small" onClick={() => setReversing(decision)}>
                      <RotateCcw aria-hidden="true" /> {t(isReversal(decision) ? 'log.back' : 'log.reverse')}
                    </Button>
                  </div>
                )}
              </DecisionEntry>
            </li>
          ))}
        </ul>
      )}
      <MorePages pages={decisions} />
      {reversing && <ReverseDialog decision={reversing} onClose={() => setReversing(null)} />}
      <UndoBar />
    </Page>
  )
}

/** What still stands, and did something or gave it back, can be reversed. */
const isReversible = (decision: Decision): boolean =>
  decision.reversedBy === null && (decision.action !== 'none' || isReversal(decision))
