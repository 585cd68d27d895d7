import type { Post } from '@hearth/contract'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../api/client.ts'
import { t } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/field.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Loading } from '../../ui/states/loading.tsx'
import { changeKeptPost } from '../post/post-cache.ts'

const Composer = lazy(async () => ({ default: (await import('./composer.tsx')).Composer }))

interface EditPostProps {
  readonly post: Post
  readonly onDone: () => void
}

/** Changes a post where it stands. Earlier versions stay readable, and that is said. */
export const EditPost = ({ post, onDone }: EditPostProps) => {
  const [title, setTitle] = useState(post.title ?? '')
  const isOpener = post.parentId === null
  const send = async (text: string) => {
    const params = { spaceId: post.spaceId, postId: post.id }
    const words = isOpener && title.trim() !== '' ? { title: title.trim() } : {}
    changeKeptPost(await call('editPost', { params, body: { text, version: post.version, ...words } }))
    showToast({ words: t('posts.changed') })
    onDone()
  }
  return (
    <div className="stack">
      {isOpener && (
        <TextField
          label={t('posts.title')}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
          maxLength={200}
          isWords
          required
        />
      )}
      <Suspense fallback={<Loading lines={1} />}>
        <Composer
          label={t('posts.edit-label')}
          sendLabel={t('posts.edit-save')}
          draftKey={null}
          threadKey={post.threadId}
          initial={post.text ?? ''}
          send={send}
          isEager
          actions={
            <Button look="quiet" size="small" onClick={onDone}>
              {t('ui.cancel')}
            </Button>
          }
        />
      </Suspense>
      <p className="muted small">{t('posts.edit-hint')}</p>
    </div>
  )
}
