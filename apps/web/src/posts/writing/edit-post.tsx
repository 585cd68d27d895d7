import type { Post } from '@hearth/contract'
import { lazy, Suspense, useState } from 'react'
import { call } from '../../api/client.ts'
import { PictureButton } from '../../images/choosing/picture-button.tsx'
import { usePictures } from '../../images/choosing/use-pictures.ts'
import { t } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/field.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Loading } from '../../ui/states/loading.tsx'
import { changeKeptPost } from '../post/post-cache.ts'

const ChosenPictures = lazy(async () => ({
  default: (await import('../../images/choosing/chosen-pictures.tsx')).ChosenPictures,
}))
const Composer = lazy(async () => ({ default: (await import('./composer.tsx')).Composer }))

interface EditPostProps {
  readonly post: Post
  readonly onDone: () => void
}

/** Changes a post where it stands. Earlier versions stay readable, and that is said. */
export const EditPost = ({ post, onDone }: EditPostProps) => {
  const [title, setTitle] = useState(post.title ?? '')
  const isOpener = post.parentId === null
  const pictures = usePictures(post.spaceId, post.images)
  const send = async (text: string) => {
    const params = { spaceId: post.spaceId, postId: post.id }
    const words = isOpener && title.trim() !== '' ? { title: title.trim() } : {}
    const images = await pictures.send()
    const body = { text, version: post.version, ...words, ...(images ? { images } : {}) }
    const changed = await call('editPost', { params, body }).catch((error: unknown) => {
      pictures.sendFailed(error)
      throw error
    })
    changeKeptPost(changed)
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
          tools={<PictureButton pictures={pictures} />}
          actions={
            <Button look="quiet" size="small" onClick={onDone}>
              {t('ui.cancel')}
            </Button>
          }
        />
      </Suspense>
      {(pictures.chosen.length > 0 || pictures.problem) && (
        <Suspense>
          <ChosenPictures pictures={pictures} />
        </Suspense>
      )}
      <p className="muted small">{t('posts.edit-hint')}</p>
    </div>
  )
}
