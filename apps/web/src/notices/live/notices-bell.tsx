import type { Notice, NoticeNews } from '@hearth/contract'
import { api } from '@hearth/contract/client'
import { Bell } from 'lucide-react'
import { useEffect, useState } from 'react'
import { queryClient } from '../../api/client.ts'
import { keyOf, markStale } from '../../api/use-api.ts'
import { t } from '../../text/text.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { noticeWords } from '../notice-words.ts'
import { useUnread } from '../unread.tsx'
import { followNotices, thisWindow } from './follow-notices.ts'
import { setLive } from './is-live.ts'
import './notices-bell.css'

interface SpaceOf {
  readonly spaceId: string
  readonly slug: string
}

/** The bell in the bar: the way to the notices, with how many wait. What arrives is also said aloud, politely. */
export const NoticesBell = ({ spaceId, slug }: SpaceOf) => {
  const unread = useUnread(spaceId, true)
  const said = useNews(spaceId)
  return (
    <>
      <ButtonLink
        to={`/s/${slug}/notices`}
        look="quiet"
        isIcon
        className="bell"
        aria-label={unread > 0 ? t('notices.bell', { count: unread }) : t('nav.notices')}
      >
        <Bell aria-hidden="true" />
        {unread > 0 && (
          <span className="bell-count" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </ButtonLink>
      <span role="status" className="visually-hidden">
        {said}
      </span>
    </>
  )
}

/** Follows what I am told in a space. @returns the newest of it in words, to be said aloud */
const useNews = (spaceId: string): string => {
  const [said, setSaid] = useState('')
  useEffect(() => {
    setSaid('')
    const around = thisWindow()
    if (!around) return
    const onNews = (news: NoticeNews): void => {
      keepNews(spaceId, news)
      const fresh = news.notices.filter((notice) => !notice.isRead && !notice.isMuted)
      if (fresh.length > 0) setSaid(wordsFor(fresh))
    }
    const path = api.followNotices.path.replace(':spaceId', spaceId)
    return followNotices(path, around, { onNews, onLive: (isLive) => setLive(spaceId, isLive) })
  }, [spaceId])
  return said
}

/** The count is in the event; the list is read again where it is open. */
const keepNews = (spaceId: string, { unread }: NoticeNews): void => {
  const key = keyOf('countNotices', { params: { spaceId } })
  const known = queryClient.getQueryData<{ unread: number }>(key)
  queryClient.setQueryData(key, { unread })
  if (known?.unread !== unread) void markStale(queryClient, ['listNotices'])
}

const wordsFor = (fresh: readonly Notice[]): string => {
  const [first] = fresh
  return fresh.length === 1 && first ? noticeWords(first) : t('notices.arrived', { count: fresh.length })
}
