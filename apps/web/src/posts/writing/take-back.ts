import type { Post } from '@hearth/contract'
import { Check } from 'lucide-react'
import { call } from '../../api/client.ts'
import { problemWords } from '../../api/problem-words.ts'
import { secondsUntil } from '../../text/format-time.ts'
import { t } from '../../text/text.ts'
import { showToast } from '../../ui/overlay/toast.ts'

/** A second less than the server allows, so that a tap on the last moment still arrives in time. */
const spareMs = 1_000

/**
 * Says that a post was sent, with a way to take it back for as long as the server allows.
 *
 * @param onTakenBack gets the title and text back, so that nothing written is lost
 */
export const offerTakeBack = (
  post: Post,
  onTakenBack: (taken: { readonly title: string | null; readonly text: string }) => void,
): void => {
  const sent = { kind: 'sent', words: t(post.visibility === 'held' ? 'posts.sent-held' : 'posts.sent'), icon: Check }
  const until = post.may.takeBackUntil
  const leftMs = until === null ? 0 : secondsUntil(until, new Date()) * 1000 - spareMs
  if (leftMs <= 0) {
    showToast(sent)
    return
  }
  const takeBack = async () => {
    try {
      onTakenBack(await call('takeBackPost', { params: { spaceId: post.spaceId, postId: post.id } }))
      showToast({ words: t('posts.taken-back') })
    } catch (error) {
      showToast({ words: problemWords(error) })
    }
  }
  showToast({ ...sent, shownForMs: leftMs, action: { label: t('posts.take-back'), run: takeBack } })
}
