import type { CaseSummary } from '@hearth/contract'
import { lazy, Suspense, useState } from 'react'
import { call, queryClient } from '../../api/client.ts'
import { newKey } from '../../api/new-key.ts'
import { markStale, useApi } from '../../api/use-api.ts'
import { openUndo } from '../../decisions/undo/undo-window.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { Button, ButtonLink } from '../../ui/controls/button.tsx'
import { Words } from '../../ui/page/words.tsx'
import { Loading } from '../../ui/states/loading.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import { t } from '../newcomers-text.ts'
import '../newcomers.css'

const PostImages = lazy(async () => ({ default: (await import('../../images/post-images.tsx')).PostImages }))

/** A first post with its words, where it waits among the cases: one tap shows it to everybody, for ten seconds with an undo. */
export const LetGo = ({ one }: { readonly one: CaseSummary }) => {
  const { space } = useSpace()
  const params = { spaceId: space.id, postId: one.subject.id }
  const post = useApi('readPost', { params })
  const [isBusy, setIsBusy] = useState(false)
  const [error, setError] = useState<unknown>(null)
  if (post.isPending) return <Loading lines={2} shape="words" />
  const to = `/s/${space.slug}/cases/${one.id}`
  const name = post.data?.author?.name ?? t('let-go.somebody')
  const show = async () => {
    setIsBusy(true)
    setError(null)
    const of = { spaceId: space.id, caseId: one.id }
    try {
      await call('claimCase', { params: of })
      const body = { action: 'none' as const, reason: t('let-go.reason') }
      const decision = await call('decideCase', { params: of, body, idempotencyKey: newKey() })
      openUndo({ decision, caseId: one.id, spaceId: space.id, slug: space.slug, onUndone: () => undefined })
      await markStale(queryClient, ['listCases', 'readCase', 'listDecisions', 'readThread', 'readFeed', 'readPost'])
    } catch (problem) {
      setError(problem)
    } finally {
      setIsBusy(false)
    }
  }
  const hasWords = post.data?.html != null
  return (
    <div className="first-post">
      {hasWords ? (
        <>
          <p className="muted small">{t('let-go.by', { name })}</p>
          <div className="first-post-words">
            {post.data?.title && <p className="first-post-title">{post.data.title}</p>}
            <Words html={post.data?.html ?? ''} />
            {post.data && post.data.images.length > 0 && (
              <Suspense>
                <PostImages post={post.data} />
              </Suspense>
            )}
          </div>
        </>
      ) : (
        <p className="muted">{t('let-go.gone')}</p>
      )}
      <div className="row">
        {hasWords && (
          <Button size="small" isBusy={isBusy} onClick={show}>
            {t('let-go.show')}
          </Button>
        )}
        <ButtonLink size="small" look="quiet" to={to}>
          {t('let-go.closer')}
        </ButtonLink>
      </div>
      <ProblemLine error={error} />
    </div>
  )
}
