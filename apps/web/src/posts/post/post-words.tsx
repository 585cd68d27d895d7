import type { Post } from '@hearth/contract'
import { Link } from 'react-router'
import { t } from '../../text/text.ts'
import { Folded } from '../../ui/page/folded.tsx'
import { Words } from '../../ui/page/words.tsx'
import { foldOf } from './folding/fold-of.ts'
import { useShownOnce } from './folding/shown-once.ts'

interface PostWordsProps {
  readonly post: Post
  readonly slug: string
  readonly isMine: boolean
}

/** What a post says, or why it is folded. Hidden is not gone: where there is text, it is one click away. */
export const PostWords = ({ post, slug, isMine }: PostWordsProps) => {
  const { isShown, toggle } = useShownOnce(post.id)
  const fold = foldOf(post, isMine)
  if (fold === null) return <Words html={post.html ?? ''} />
  const why = (
    <>
      {t(fold, { name: post.author?.name ?? t('people.somebody') })}{' '}
      {isMine && post.decisionId && <Link to={`/s/${slug}/decisions/${post.decisionId}`}>{t('posts.read-why')}</Link>}
    </>
  )
  return (
    <Folded why={why} isShown={isShown && post.html !== null} {...(post.html === null ? {} : { onToggle: toggle })}>
      <Words html={post.html ?? ''} />
    </Folded>
  )
}
