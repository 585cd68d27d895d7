import type { Post } from '@hearth/contract'
import { Hand } from 'lucide-react'
import { useApi } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { Button } from '../ui/controls/button.tsx'
import { t } from './greetings-text.ts'

interface GreetingOfferProps {
  readonly post: Post
  /** Opens the box to answer it, empty: the words are one's own. */
  readonly onReply: () => void
}

/** Under a first post, for whoever greets: that nobody has answered yet, and an empty box to do it. */
export const GreetingOffer = ({ post, onReply }: GreetingOfferProps) => {
  const { space } = useSpace()
  const greeting = useApi('readGreeting', { params: { spaceId: space.id, postId: post.id } })
  if (!greeting.data?.isOffered) return null
  return (
    <div className="note note-leaf" role="status">
      <span>{t('greeting.offer', { name: post.author?.name ?? t('greeting.somebody') })}</span>
      <Button size="small" onClick={onReply}>
        <Hand aria-hidden="true" /> {t('greeting.say')}
      </Button>
    </div>
  )
}
