import type { Post } from '@hearth/contract'
import { EyeOff } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { t } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Words } from '../../ui/page/words.tsx'

interface PostWordsProps {
  readonly post: Post
  readonly slug: string
  readonly isMine: boolean
}

/** What a post says, or why it is folded. Hidden is not gone: where there is text, it is one click away. */
export const PostWords = ({ post, slug, isMine }: PostWordsProps) => {
  const [isUnfolded, setIsUnfolded] = useState(false)
  const fold = foldOf(post, isMine)
  if (fold === null) return <Words html={post.html ?? ''} />
  return (
    <div className="folded">
      <div className="folded-line">
        <EyeOff aria-hidden="true" />
        <span>
          {t(fold, { name: post.author?.name ?? t('people.somebody') })}{' '}
          {isMine && post.decisionId && (
            <Link to={`/s/${slug}/decisions/${post.decisionId}`}>{t('posts.read-why')}</Link>
          )}
        </span>
        {post.html !== null && (
          <Button look="text" aria-expanded={isUnfolded} onClick={() => setIsUnfolded(!isUnfolded)}>
            {t(isUnfolded ? 'posts.fold' : 'posts.unfold')}
          </Button>
        )}
      </div>
      {post.html !== null && isUnfolded && <Words html={post.html} />}
    </div>
  )
}

/** The message of why a post is folded; null where it simply shows. */
const foldOf = (post: Post, isMine: boolean) => {
  switch (post.visibility) {
    case 'visible':
      return post.isMuted ? 'posts.folded-muted' : null
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
