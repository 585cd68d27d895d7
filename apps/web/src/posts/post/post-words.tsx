import type { Post } from '@hearth/contract'
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { t } from '../../text/text.ts'
import { Folded } from '../../ui/page/folded.tsx'
import { Words } from '../../ui/page/words.tsx'
import { foldOf } from './folding/fold-of.ts'
import { useShownOnce } from './folding/shown-once.ts'

const PostImages = lazy(async () => ({ default: (await import('../../images/post-images.tsx')).PostImages }))
const WaitingNote = lazy(async () => ({
  default: (await import('../../newcomers/waiting/waiting-note.tsx')).WaitingNote,
}))

const LinkCards = lazy(async () => ({ default: (await import('../../previews/link-cards.tsx')).LinkCards }))

interface PostWordsProps {
  readonly post: Post
  readonly slug: string
  readonly isMine: boolean
}

/** What a post says, or why it is folded. Hidden is not gone: where there is text, it is one click away. */
export const PostWords = ({ post, slug, isMine }: PostWordsProps) => {
  const { isShown, toggle } = useShownOnce(post.id)
  const fold = foldOf(post, isMine)
  const said = (
    <>
      <Words html={post.html ?? ''} />
      {post.images.length > 0 && (
        <Suspense>
          <PostImages post={post} />
        </Suspense>
      )}
      {post.previews.length > 0 && (
        <Suspense>
          <LinkCards post={post} />
        </Suspense>
      )}
    </>
  )
  if (fold === null) return said
  if (isMine && post.wait)
    return (
      <>
        <Suspense>
          <WaitingNote wait={post.wait} />
        </Suspense>
        {said}
      </>
    )
  const why = (
    <>
      {t(fold, { name: post.author?.name ?? t('people.somebody') })}{' '}
      {isMine && post.decisionId && <Link to={`/s/${slug}/decisions/${post.decisionId}`}>{t('posts.read-why')}</Link>}
    </>
  )
  return (
    <Folded why={why} isShown={isShown && post.html !== null} {...(post.html === null ? {} : { onToggle: toggle })}>
      {said}
    </Folded>
  )
}
