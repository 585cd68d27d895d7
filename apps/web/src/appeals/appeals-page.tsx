import type { AppealState } from '@hearth/contract'
import { Scale } from 'lucide-react'
import { useState } from 'react'
import { usePages } from '../api/use-api.ts'
import { ConsoleWays } from '../cases/console-ways.tsx'
import { ModeratorsOnly } from '../cases/moderators-only.tsx'
import { MorePages } from '../cases/more-pages.tsx'
import { UndoBar } from '../decisions/undo/undo-bar.tsx'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { Segments } from '../ui/controls/choices.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { AppealReview } from './appeal-review.tsx'

const shownStates = ['open', 'overturned', 'upheld'] as const satisfies readonly AppealState[]

/** Appeals, oldest open first. */
export const AppealsPage = () => (
  <ModeratorsOnly>
    <Appeals />
  </ModeratorsOnly>
)

const Appeals = () => {
  const { space } = useSpace()
  const [state, setState] = useState<AppealState>('open')
  const appeals = usePages('listAppeals', { params: { spaceId: space.id }, query: { state } }, (page) => page.next)
  const items = appeals.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('console.appeals')} heading={t('appeals.heading')} lead={t('appeals.lead')} above={<ConsoleWays />}>
      <div className="row">
        <Segments
          legend={t('appeals.which')}
          value={state}
          onChange={setState}
          choices={shownStates.map((value) => ({ value, label: t(`appeals.${value}`) }))}
        />
      </div>
      {appeals.isPending ? (
        <Loading />
      ) : appeals.error && items.length === 0 ? (
        <Problem error={appeals.error} onRetry={appeals.refetch} />
      ) : items.length === 0 ? (
        <Empty
          icon={Scale}
          title={t(`appeals.none-${state}`)}
          words={state === 'open' ? t('appeals.none-words') : undefined}
        />
      ) : (
        <ul className="stack stack-loose">
          {items.map((review) => (
            <li key={review.appeal.id}>
              <AppealReview review={review} />
            </li>
          ))}
        </ul>
      )}
      <MorePages pages={appeals} />
      <UndoBar />
    </Page>
  )
}
