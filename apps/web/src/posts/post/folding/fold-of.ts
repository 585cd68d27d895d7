import type { Post } from '@hearth/contract'
import type { MessageId } from '../../../text/text.ts'

type Foldable = Pick<Post, 'visibility' | 'isMuted' | 'hasHiddenWord'>

/** The message of why a post is folded; null where it simply shows. */
export const foldOf = (post: Foldable, isMine: boolean): MessageId | null => {
  switch (post.visibility) {
    case 'visible':
      return ownFoldOf(post)
    case 'held':
      return isMine ? 'posts.held-mine' : 'posts.held'
    case 'hidden':
      return isMine ? 'posts.hidden-mine' : 'posts.folded-hidden'
    case 'removed':
      return isMine ? 'posts.removed-mine' : 'posts.gone-removed'
    case 'deleted':
      return 'posts.gone-deleted'
    default:
      return post.visibility satisfies never
  }
}

/** Why I folded something for myself: its author, or a word in it. Of posts, thanks and notices alike. */
export const ownFoldOf = (of: { isMuted: boolean; hasHiddenWord?: boolean }): MessageId | null =>
  of.isMuted ? 'posts.folded-muted' : of.hasHiddenWord ? 'posts.folded-word' : null
