import { useParams } from 'react-router'
import { codeOf } from '../api/problem-words.ts'
import { useApi } from '../api/use-api.ts'
import { t } from '../text/console-text.ts'
import { ButtonLink } from '../ui/controls/button.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { OwnReport } from './own-report.tsx'

const everyMs = 60_000

/** What became of a report, for whoever holds its link; no account is asked for. */
export const ReceiptPage = () => {
  const { token = '' } = useParams()
  const receipt = useApi('readReceipt', { params: { token } }, { everyMs })
  if (receipt.isPending) return <Loading lines={1} />
  if (receipt.error) {
    return ['link-invalid', 'not-found'].includes(codeOf(receipt.error)) ? (
      <Empty title={t('receipt.unknown')} words={t('receipt.unknown-words')} />
    ) : (
      <Problem error={receipt.error} onRetry={receipt.refetch} />
    )
  }
  const { report, spaceName, spaceSlug } = receipt.data
  return (
    <Page title={t('receipt.title')} lead={t('receipt.lead', { space: spaceName })} width="narrow">
      <div className="panel">
        <OwnReport report={report} slug={spaceSlug} />
      </div>
      <div className="row">
        <ButtonLink to={`/s/${spaceSlug}`}>{t('receipt.to-space', { space: spaceName })}</ButtonLink>
      </div>
    </Page>
  )
}
