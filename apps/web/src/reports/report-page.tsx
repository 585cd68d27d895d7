import type { PostId } from '@hearth/contract'
import { useEffect } from 'react'
import { Link, useParams } from 'react-router'
import { useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/console-text.ts'
import { excerpt } from '../text/excerpt.ts'
import { Button, ButtonLink } from '../ui/controls/button.tsx'
import { Page } from '../ui/page/page.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { ReportFields } from './asking/report-fields.tsx'
import { ReportSent } from './asking/report-sent.tsx'
import { useReport } from './asking/use-report.ts'
import { Quote } from './quote.tsx'

const excerptChars = 280

/** A report on a page of its own, also for people without an account: an address that can be linked to and kept. */
export const ReportPage = () => {
  const { postId = '' } = useParams()
  const { space } = useSpace()
  const post = useApi('readPost', { params: { spaceId: space.id, postId } })
  const work = useReport(space.id, { kind: 'post', id: postId as PostId })
  const isSent = work.sent !== null
  // The thanks are shorter than the form: without this one would stand at their end.
  useEffect(() => {
    if (isSent) window.scrollTo({ top: 0, behavior: 'instant' })
  }, [isSent])
  const address = `/s/${space.slug}/p/${postId}`
  if (post.isPending) return <Loading lines={2} />
  if (post.error) return <Problem error={post.error} onRetry={post.refetch} />
  if (work.sent) {
    return (
      <Page key="sent" title={t('report.sent')} width="narrow">
        <ReportSent sent={work.sent} author={post.data.author} onDone={() => undefined} doneTo={address} />
      </Page>
    )
  }
  return (
    <Page title={t('report.ask-post')} lead={t('report.lead')} above={<Link to={address}>{t('report.back')}</Link>}>
      <Quote text={post.data.text === null ? t('report.no-text') : excerpt(post.data.text, excerptChars)}>
        {t('report.quote-by', { name: post.data.author?.name ?? t('console.somebody') })}
      </Quote>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          work.send()
        }}
      >
        <ReportFields work={work} />
        <div className="row">
          <Button type="submit" look="primary" isBusy={work.isBusy}>
            {t('report.send')}
          </Button>
          <ButtonLink look="quiet" to={address}>
            {t('report.cancel')}
          </ButtonLink>
        </div>
      </form>
    </Page>
  )
}
