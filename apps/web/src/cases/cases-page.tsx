import { ArrowRight, Footprints } from 'lucide-react'
import { useState } from 'react'
import { useApi } from '../api/use-api.ts'
import { UndoBar } from '../decisions/undo/undo-bar.tsx'
import { StormSwitch } from '../newcomers/storm/storm-switch.tsx'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { Button } from '../ui/controls/button.tsx'
import { useNow } from '../ui/page/ago.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { gentleLimit } from './care/exposure.ts'
import { BreakSuggestion, ExposureMeter, useSeenToday } from './care/exposure-meter.tsx'
import { VeilChoices } from './care/veil-choices.tsx'
import { ConsoleWays } from './console-ways.tsx'
import { ModeratorsOnly } from './moderators-only.tsx'
import { useGoToNext } from './queue/go-to-next.ts'
import { nextCase } from './queue/next-case.ts'
import { Queue } from './queue/queue.tsx'
import { SinceYesterday } from './queue/since-yesterday-news.tsx'

const everyMs = 30_000

/** A calm start: what waits, what changed since yesterday, and one button. */
export const CasesPage = () => (
  <ModeratorsOnly>
    <Cases />
  </ModeratorsOnly>
)

const Cases = () => {
  const { space, person } = useSpace()
  const now = useNow(30_000)
  const cases = useApi(
    'listCases',
    { params: { spaceId: space.id }, query: { state: 'waiting', limit: 100 } },
    { everyMs },
  )
  const items = cases.data?.items ?? []
  const next = nextCase(items, { myId: person?.id ?? '', now, putAside: [] })
  return (
    <Page title={t('console.cases')} heading={headingOf(cases.data?.waiting)} above={<ConsoleWays />}>
      <BreakSuggestion />
      {cases.isPending ? (
        <Loading />
      ) : cases.error && items.length === 0 ? (
        <Problem error={cases.error} onRetry={cases.refetch} />
      ) : (
        <>
          {next && <TakeNext isMine={next.claimedBy?.id === person?.id && next.state === 'claimed'} />}
          {items.length === 0 && <Empty icon={Footprints} title={t('cases.empty')} words={t('cases.empty-words')} />}
          <SinceYesterday />
          {items.length > 0 && <Queue items={items} waiting={cases.data?.waiting ?? items.length} />}
          <section className="section care" aria-label={t('care.label')}>
            <ExposureMeter />
            <VeilChoices />
          </section>
          <StormSwitch />
        </>
      )}
      <UndoBar />
    </Page>
  )
}

const headingOf = (waiting: number | undefined): string => {
  if (waiting === undefined) return t('console.cases')
  return waiting === 0 ? t('cases.none-wait') : t('cases.wait', { count: waiting })
}

const TakeNext = ({ isMine }: { readonly isMine: boolean }) => {
  const [isBusy, setIsBusy] = useState(false)
  const goToNext = useGoToNext()
  // When it was much already, going on is possible and no longer the loudest thing on the page.
  const isEnough = useSeenToday() >= gentleLimit
  const take = async () => {
    setIsBusy(true)
    await goToNext()
    setIsBusy(false)
  }
  return (
    <div className="take-next">
      <Button look={isEnough ? 'plain' : 'primary'} className="take-next-button" isBusy={isBusy} onClick={take}>
        {t(isMine ? 'cases.go-on' : 'cases.take-next')} <ArrowRight aria-hidden="true" />
      </Button>
      <p className="muted small">{t('cases.take-words')}</p>
    </div>
  )
}
