import type { Post } from '@hearth/contract'
import { useState } from 'react'
import { call } from '../../api/client.ts'
import { useApi } from '../../api/use-api.ts'
import { changeKeptPosts } from '../../posts/post/post-cache.ts'
import { t as say } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Form } from '../../ui/controls/form.tsx'
import { Dialog } from '../../ui/overlay/dialog.tsx'
import { showToast } from '../../ui/overlay/toast.ts'
import { Loading } from '../../ui/states/loading.tsx'
import { ProblemLine } from '../../ui/states/problem.tsx'
import { t } from '../boundaries-text.ts'
import { RepliesFromChoice, type RepliesFromDraft } from './replies-from-choice.tsx'

interface RepliesFromDialogProps {
  readonly post: Post
  readonly onClose: () => void
}

/** Chooses who may answer a post of mine, at once. */
export const RepliesFromDialog = ({ post, onClose }: RepliesFromDialogProps) => {
  const params = { spaceId: post.spaceId, postId: post.id }
  const known = useApi('readRepliesFrom', { params }, { staleTimeMs: 0 })
  const [draft, setDraft] = useState<RepliesFromDraft | null>(null)
  const value = draft ?? known.data ?? null
  const save = async () => {
    if (value === null) return
    const { audience } = value
    const personIds = value.people.map((person) => person.id)
    await call('changeRepliesFrom', { params, body: audience === 'named' ? { audience, personIds } : { audience } })
    changeKeptPosts(
      (kept) => kept.id === post.id,
      (kept) => ({ ...kept, repliesFrom: audience }),
    )
    onClose()
    showToast({ words: t(`answer.saved-${audience}`) })
  }
  return (
    <Dialog
      isOpen
      isWrittenIn
      onClose={onClose}
      title={t('answer.title')}
      lead={t(post.parentId === null ? 'answer.lead-thread' : 'answer.lead')}
    >
      <ProblemLine error={known.error} />
      {value === null ? (
        !known.error && <Loading lines={2} />
      ) : (
        <Form submit={save} verb={say('ui.save')} beside={<Button onClick={onClose}>{say('ui.cancel')}</Button>}>
          {() => <RepliesFromChoice value={value} onChange={setDraft} />}
        </Form>
      )}
    </Dialog>
  )
}
