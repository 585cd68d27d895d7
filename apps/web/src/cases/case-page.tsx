import { UserRoundX } from 'lucide-react'
import { useParams } from 'react-router'
import { codeOf } from '../api/problem-words.ts'
import { useApi } from '../api/use-api.ts'
import { UndoBar } from '../decisions/undo/undo-bar.tsx'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { CaseView } from './case-view.tsx'
import { ConsoleWays } from './console-ways.tsx'
import { ModeratorsOnly } from './moderators-only.tsx'
import { useGoToNext } from './queue/go-to-next.ts'

/** One case at a time. */
export const CasePage = () => {
  const { caseId = '' } = useParams()
  return (
    <ModeratorsOnly>
      <OneCase key={caseId} caseId={caseId} />
    </ModeratorsOnly>
  )
}

const OneCase = ({ caseId }: { readonly caseId: string }) => {
  const { space } = useSpace()
  const goToNext = useGoToNext()
  const params = { spaceId: space.id }
  const one = useApi('readCase', { params: { ...params, caseId } }, { everyMs: 30_000 })
  const rules = useApi('listPolicies', { params }, { staleTimeMs: 60_000 })
  if (one.data && rules.data) return <CaseView one={one.data} policies={rules.data.items} />
  return (
    <Page title={t('case.title')} above={<ConsoleWays />} width="wide">
      {codeOf(one.error) === 'case-about-yourself' ? (
        <Empty icon={UserRoundX} title={t('cases.about-me')} words={t('cases.about-me-words')}>
          <Button onClick={() => goToNext(caseId)}>{t('case.next')}</Button>
        </Empty>
      ) : one.error || rules.error ? (
        <Problem
          error={one.error ?? rules.error}
          onRetry={() => {
            one.refetch()
            rules.refetch()
          }}
        />
      ) : (
        <Loading shape="words" lines={2} />
      )}
      <UndoBar />
    </Page>
  )
}
