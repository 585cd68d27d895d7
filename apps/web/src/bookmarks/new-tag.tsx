import { useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from './bookmarks-text.ts'

/** Said at a reply that came since I was here last. */
export const NewTag = () => <span className="tag tag-ember">{t('bookmarks.new')}</span>

/** How many replies to a thread in a list I have not read; nothing where I have not begun it. */
export const NewCount = ({ threadId }: { readonly threadId: string }) => {
  const { space, person } = useSpace()
  const kept = useApi('listBookmarks', { params: { spaceId: space.id } }, { enabled: person !== null })
  const count = kept.data?.items.find((one) => one.threadId === threadId)?.newReplies ?? 0
  return count === 0 ? null : <span className="tag tag-ember">{t('bookmarks.count', { count })}</span>
}
