import type { FeedItem, Post } from '@hearth/contract'
import { Lock } from 'lucide-react'
import { Link } from 'react-router'
import { NewCount } from '../bookmarks/new-tag.tsx'
import { ownFoldOf } from '../posts/post/folding/fold-of.ts'
import { useShownOnce } from '../posts/post/folding/shown-once.ts'
import { useSpace } from '../spaces/space-view.ts'
import { excerpt } from '../text/excerpt.ts'
import { t } from '../text/text.ts'
import { Ago } from '../ui/page/ago.tsx'
import { Avatar } from '../ui/page/avatar.tsx'
import { Folded } from '../ui/page/folded.tsx'
import { EntryMenu } from './entry-menu.tsx'
import { WhyHere } from './why-here.tsx'

const excerptChars = 220

interface FeedEntryProps {
  readonly slug: string
  readonly item: FeedItem
}

/** One thread in the list: its title, how it begins, who wrote it, and why it stands here. What I folded stays folded. */
export const FeedEntry = ({ slug, item: { post, reasons } }: FeedEntryProps) => {
  const { isShown, toggle } = useShownOnce(post.id)
  const fold = ownFoldOf(post)
  const words = <EntryWords post={post} slug={slug} />
  return (
    <article className="entry">
      {fold === null ? (
        words
      ) : (
        <Folded why={t(fold, { name: nameOf(post) })} isShown={isShown} onToggle={toggle}>
          {words}
        </Folded>
      )}
      {(fold === null || isShown) && (
        <>
          <EntryMeta post={post} slug={slug} />
          <WhyHere reasons={reasons} />
        </>
      )}
    </article>
  )
}

const nameOf = (post: Post): string => post.author?.name ?? t('people.somebody')

const EntryWords = ({ post, slug }: { readonly post: Post; readonly slug: string }) => (
  <>
    <h2 className="entry-title" dir="auto">
      <Link to={`/s/${slug}/p/${post.id}`}>{post.title ?? t('posts.untitled')}</Link>
    </h2>
    <Beginning post={post} />
  </>
)

const Beginning = ({ post }: { readonly post: Post }) => {
  if (post.visibility === 'hidden') return <p className="entry-folded">{t('posts.folded-hidden')}</p>
  if (post.text === null) return <p className="entry-folded">{t(`posts.gone-${goneBy(post)}`)}</p>
  return (
    <p className="entry-words" dir="auto">
      {excerpt(post.text, excerptChars)}
    </p>
  )
}

const goneBy = (post: Post) => (post.visibility === 'deleted' ? 'deleted' : 'removed')

const EntryMeta = ({ post, slug }: { readonly post: Post; readonly slug: string }) => {
  const { person } = useSpace()
  const other = person !== null && post.author?.id !== person.id ? post.author : null
  return (
    <div className="entry-meta">
      {post.author?.hasLeft && <span className="byline">{t('people.gone')}</span>}
      {post.author && !post.author.hasLeft && (
        <Link className="byline" to={`/s/${slug}/people/${post.author.id}`}>
          <Avatar id={post.author.id} name={post.author.name} size="small" />
          {post.author.name}
        </Link>
      )}
      <span>
        <Ago at={post.publishedAt} />
      </span>
      <span>{t('posts.replies', { count: post.replyCount })}</span>
      <NewCount threadId={post.id} />
      {post.isClosed && (
        <span className="tag">
          <Lock aria-hidden="true" /> {t('posts.closed')}
        </span>
      )}
      {post.visibility === 'held' && <span className="tag">{t('posts.held-short')}</span>}
      {other && <EntryMenu post={post} author={other} slug={slug} />}
    </div>
  )
}
