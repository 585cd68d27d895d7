import type { Post, Preview } from '@hearth/contract'
import { X } from 'lucide-react'
import { call } from '../api/client.ts'
import { problemWords } from '../api/problem-words.ts'
import { changeKeptPosts } from '../posts/post/post-cache.ts'
import { hasRole, useSpace } from '../spaces/space-view.ts'
import { Button } from '../ui/controls/button.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { t } from './previews-text.ts'
import './previews.css'

/** What the pages that a post links to say of themselves. Nothing of them is fetched here: it all came from our own server. */
export const LinkCards = ({ post }: { readonly post: Post }) => {
  const view = useSpace()
  const mayRemove = hasRole(view, 'moderator') || (view.person !== null && view.person.id === post.author?.id)
  const remove = async (preview: Preview) => {
    try {
      await call('removePreview', { params: { spaceId: post.spaceId, previewId: preview.id } })
      changeKeptPosts(
        (kept) => kept.id === post.id,
        (kept) => ({ ...kept, previews: kept.previews.filter(({ id }) => id !== preview.id) }),
      )
      document.getElementById(`p-${post.id}`)?.focus({ preventScroll: true })
      showToast({ words: t('removed'), kind: 'preview' })
    } catch (error) {
      showToast({ words: problemWords(error), kind: 'preview' })
    }
  }
  return (
    <ul className="link-cards" aria-label={t('cards')}>
      {post.previews.map((preview) => (
        <li key={preview.id} className="link-card">
          <a href={preview.url} rel="nofollow ugc noopener noreferrer" dir="auto">
            <span className="link-card-site">{preview.site}</span>
            <strong className="link-card-title">{preview.title}</strong>
            {preview.description && <span className="link-card-words">{preview.description}</span>}
          </a>
          {mayRemove && (
            <Button
              look="quiet"
              size="small"
              isIcon
              aria-label={t('remove', { title: preview.title })}
              onClick={() => remove(preview)}
            >
              <X aria-hidden="true" />
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
