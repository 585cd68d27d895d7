import { call, queryClient } from '../api/client.ts'
import { markStale } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { Button } from '../ui/controls/button.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { t } from './bookmarks-text.ts'

/** What Hearth keeps about how far I have read, and a way to have it forgotten. */
export const ForgetBookmarks = () => {
  const { space } = useSpace()
  const forget = async () => {
    await call('forgetBookmarks', { params: { spaceId: space.id } })
    await markStale(queryClient, ['listBookmarks', 'readBookmark'])
    showToast({ words: t('bookmarks.forgotten') })
  }
  return (
    <section className="field" aria-labelledby="bookmarks">
      <h2 id="bookmarks" className="field-label">
        {t('bookmarks.kept')}
      </h2>
      <p className="field-hint">{t('bookmarks.kept-hint')}</p>
      <div className="row">
        <Button onClick={forget}>{t('bookmarks.forget')}</Button>
      </div>
    </section>
  )
}
