import type { SearchHit } from '@hearth/contract'
import { Link } from 'react-router'
import { Ago } from '../ui/page/ago.tsx'
import { Avatar } from '../ui/page/avatar.tsx'
import { Marked } from './marked.tsx'
import { t } from './search-text.ts'

interface HitEntryProps {
  readonly slug: string
  readonly hit: SearchHit
}

/** One post that was found, with its words around what was looked for. */
export const HitEntry = ({ slug, hit: { post, title, excerpt } }: HitEntryProps) => (
  <article className="hit">
    <h3 className="hit-title" dir="auto">
      {post.parentId !== null && <span className="hit-reply">{t('search.reply')} </span>}
      <Link to={`/s/${slug}/p/${post.id}`}>{title ? <Marked {...title} /> : t('search.untitled')}</Link>
    </h3>
    {excerpt ? (
      <p className="hit-words" dir="auto">
        <Marked {...excerpt} />
      </p>
    ) : (
      <p className="hit-folded">
        {post.isMuted ? t('search.folded-muted', { name: post.author?.name ?? '' }) : t('search.folded-hidden')}
      </p>
    )}
    <div className="hit-meta">
      {post.author && (
        <Link className="hit-author" to={`/s/${slug}/people/${post.author.id}`}>
          <Avatar id={post.author.id} name={post.author.name} size="small" />
          {post.author.name}
        </Link>
      )}
      <Ago at={post.publishedAt} />
    </div>
  </article>
)
