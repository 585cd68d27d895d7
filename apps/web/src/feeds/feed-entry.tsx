import type { FeedItem, Post } from '@hearth/contract'
import { Lock } from 'lucide-react'
import { Link } from 'react-router'
import { excerpt } from '../text/excerpt.ts'
import { t } from '../text/text.ts'
import { Ago } from '../ui/page/ago.tsx'
import { Avatar } from '../ui/page/avatar.tsx'
import { WhyHere } from './why-here.tsx'

const excerptChars = 220

interface FeedEntryProps {
  readonly slug: string
  readonly item: FeedItem
}

/** One thread in the list: its title, how it begins, who wrote it, and why it stands here. */
export const FeedEntry = ({ slug, item: { post, reasons } }: FeedEntryProps) => (
  <article className="entry">
    <h2 className="entry-title" dir="auto">
      <Link to={`/s/${slug}/p/${post.id}`}>{post.title ?? t('posts.untitled')}</Link>
    </h2>
    <EntryWords post={post} />
    <div className="entry-meta">
      {post.author && (
        <Link className="byline" to={`/s/${slug}/people/${post.author.id}`}>
          <Avatar id={post.author.id} name={post.author.name} size="small" />
          {post.author.name}
        </Link>
      )}
      <span>
        <Ago at={post.publishedAt} />
      </span>
      <span>{t('posts.replies', { count: post.replyCount })}</span>
      {post.isClosed && (
        <span className="tag">
          <Lock aria-hidden="true" /> {t('posts.closed')}
        </span>
      )}
      {post.visibility === 'held' && <span className="tag">{t('posts.held-short')}</span>}
    </div>
    <WhyHere reasons={reasons} />
  </article>
)

const EntryWords = ({ post }: { readonly post: Post }) => {
  if (post.isMuted) return <p className="entry-folded">{t('posts.folded-muted', { name: post.author?.name ?? '' })}</p>
  if (post.visibility === 'hidden') return <p className="entry-folded">{t('posts.folded-hidden')}</p>
  if (post.text === null) return <p className="entry-folded">{t(`posts.gone-${goneBy(post)}`)}</p>
  return (
    <p className="entry-words" dir="auto">
      {excerpt(post.text, excerptChars)}
    </p>
  )
}

const goneBy = (post: Post) => (post.visibility === 'deleted' ? 'deleted' : 'removed')
