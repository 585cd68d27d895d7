import { useApi } from '../api/use-api.ts'
import { t } from '../text/text.ts'
import { useIsLive } from './live/is-live.ts'

const everyMs = 45_000

/** How many notices wait for me in a space: told as it happens, or asked again and again. Zero for a visitor. */
export const useUnread = (spaceId: string, isMember: boolean): number => {
  const options = { enabled: isMember, ...(useIsLive(spaceId) ? {} : { everyMs }) }
  return useApi('countNotices', { params: { spaceId } }, options).data?.unread ?? 0
}

/** A small mark beside the name of a space where something waits. */
export const UnreadTag = ({ spaceId }: { readonly spaceId: string }) => {
  const unread = useUnread(spaceId, true)
  return unread > 0 ? <span className="tag tag-ember">{t('nav.unread', { count: unread })}</span> : null
}
