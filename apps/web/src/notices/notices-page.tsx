import type { Notice } from '@hearth/contract'
import { Bell } from 'lucide-react'
import { Link } from 'react-router'
import { call, queryClient } from '../api/client.ts'
import { problemWords } from '../api/problem-words.ts'
import { markStale, usePages } from '../api/use-api.ts'
import { useShownOnce } from '../posts/post/folding/shown-once.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { Button, ButtonLink } from '../ui/controls/button.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Ago } from '../ui/page/ago.tsx'
import { Folded } from '../ui/page/folded.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { noticeIcon, noticePath, noticeWords } from './notice-words.ts'
import './notices.css'

/** What I was told in this space, newest first. Reading one is going to it; or all at once. */
export const NoticesPage = () => {
  const { space, person } = useSpace()
  const params = { spaceId: space.id }
  const list = usePages('listNotices', { params }, (page) => page.next, { enabled: person !== null })
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const read = (ids?: readonly string[]) => markRead(space.id, ids)
  if (!person) return <Empty icon={Bell} title={t('posts.members-only')} words={t('posts.members-only-words')} />
  return (
    <Page
      title={t('nav.notices')}
      actions={
        <>
          {items.some((one) => !one.isRead) && <Button onClick={() => read()}>{t('notices.read-all')}</Button>}
          <ButtonLink to={`/s/${space.slug}/notices/settings`} look="quiet">
            {t('notices.settings')}
          </ButtonLink>
        </>
      }
    >
      {list.isPending ? (
        <Loading lines={4} />
      ) : list.error && items.length === 0 ? (
        <Problem error={list.error} onRetry={list.refetch} />
      ) : items.length === 0 ? (
        <Empty icon={Bell} title={t('notices.empty')} words={t('notices.empty-words')} />
      ) : (
        <ul className="notices">
          {items.map((notice) => (
            <li key={notice.id}>
              <OneNotice notice={notice} slug={space.slug} onRead={() => notice.isRead || read([notice.id])} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className="more">
          <Button isBusy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
            {t('ui.more')}
          </Button>
        </div>
      )}
    </Page>
  )
}

interface OneNoticeProps {
  readonly notice: Notice
  readonly slug: string
  readonly onRead: () => void
}

const OneNotice = ({ notice, slug, onRead }: OneNoticeProps) => {
  const Icon = noticeIcon(notice)
  const path = noticePath(notice, slug)
  const words = noticeWords(notice)
  const { isShown, toggle } = useShownOnce(notice.id)
  if (notice.isMuted && !isShown)
    return (
      <article className="notice">
        <Folded why={t('notices.folded')} isShown={false} onToggle={toggle}>
          {null}
        </Folded>
      </article>
    )
  return (
    <article className={notice.isRead ? 'notice' : 'notice notice-new'}>
      <Icon aria-hidden="true" />
      <p className="notice-words">
        {!notice.isRead && <span className="visually-hidden">{t('notices.new')} </span>}
        {path ? (
          <Link to={path} onClick={onRead}>
            {words}
          </Link>
        ) : (
          words
        )}
        <span className="notice-when">
          <Ago at={notice.at} />
        </span>
      </p>
      {!notice.isRead && !path && (
        <Button look="quiet" size="small" onClick={onRead}>
          {t('notices.read')}
        </Button>
      )}
    </article>
  )
}

const markRead = async (spaceId: string, ids?: readonly string[]): Promise<void> => {
  try {
    await call('readNotices', { params: { spaceId }, body: ids ? { ids: [...ids] } : {} })
    await markStale(queryClient, ['countNotices', 'listNotices'])
  } catch (error) {
    showToast({ words: problemWords(error) })
  }
}
