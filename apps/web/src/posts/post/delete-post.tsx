import type { Post } from '@hearth/contract'
import { useNavigate } from 'react-router'
import { queryClient } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { markStale, useAction } from '../../api/use-api.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/text.ts'
import { Confirm } from '../../ui/overlay/confirm.tsx'
import { showToast } from '../../ui/overlay/toast.ts'

interface DeletePostProps {
  readonly post: Post
  readonly onClose: () => void
}

/** Asks once, then deletes my post. */
export const DeletePost = ({ post, onClose }: DeletePostProps) => {
  const { space } = useSpace()
  const navigate = useNavigate()
  const deletion = useAction('deletePost')
  const confirm = async () => {
    try {
      await deletion.mutateAsync({ params: { spaceId: post.spaceId, postId: post.id } })
      onClose()
      showToast({ words: t('posts.deleted') })
      if (post.parentId === null) navigate(`/s/${space.slug}`)
      await markStale(queryClient, ['readThread', 'readFeed'])
    } catch (error) {
      onClose()
      showToast({ words: problemWords(error) })
    }
  }
  return (
    <Confirm
      isOpen
      onClose={onClose}
      title={t('posts.delete-title')}
      words={t('posts.delete-words')}
      verb={t('posts.delete-verb')}
      isDanger
      isBusy={deletion.isPending}
      onConfirm={confirm}
    />
  )
}
