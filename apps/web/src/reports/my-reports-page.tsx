import { HeartHandshake } from 'lucide-react'
import { usePages } from '../api/use-api.ts'
import { MorePages } from '../cases/more-pages.tsx'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { ButtonLink } from '../ui/controls/button.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { OwnReport } from './own-report.tsx'

/** My reports and what became of each. Only I see this page. */
export const MyReportsPage = () => {
  const { space } = useSpace()
  const reports = usePages('listMyReports', { params: { spaceId: space.id } }, (page) => page.next)
  const items = reports.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <Page title={t('my-reports.title')} lead={t('my-reports.lead')}>
      {reports.isPending ? (
        <Loading />
      ) : reports.error && items.length === 0 ? (
        <Problem error={reports.error} onRetry={reports.refetch} />
      ) : items.length === 0 ? (
        <Empty icon={HeartHandshake} title={t('my-reports.empty')} words={t('my-reports.empty-words')}>
          <ButtonLink to={`/s/${space.slug}`}>{t('console.to-talk')}</ButtonLink>
        </Empty>
      ) : (
        <ul className="list">
          {items.map((report) => (
            <li key={report.id}>
              <OwnReport report={report} slug={space.slug} />
            </li>
          ))}
        </ul>
      )}
      <MorePages pages={reports} />
    </Page>
  )
}
