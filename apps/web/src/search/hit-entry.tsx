import type { SearchHit } from '@hearth/contract'
import { Link } from 'react-router'
import { ownFoldOf } from '../posts/post/folding/fold-of.ts'
import { useShownOnce } from '../posts/post/folding/shown-once.ts'
import { t as say } from '../text/text.ts'
import { Ago } from '../ui/page/ago.tsx'
import { Avatar } from '../ui/page/avatar.tsx'
import { Folded } from '../ui/page/folded.tsx'
import { Marked } from './marked.tsx'
import { t } from './search-text.ts'

interface HitEntryProps {
  readonly slug: string
  readonly hit: SearchHit
}

/** One post that was found, with its words around what was looked for. What I folded stays folded here, too. */
export const HitEntry = ({ slug, hit }: HitEntryProps) => {
  const { isShown, toggle } = useShownOnce(hit.post.id)
  const fold = ownFoldOf(hit.post)
  if (fold === null) return <Hit slug={slug} hit={hit} />
  return (
    <div className="hit">
      <Folded
        why={say(fold, { name: hit.post.author?.name ?? say('people.somebody') })}
        isShown={isShown}
        onToggle={toggle}
      >
        <Hit slug={slug} hit={hit} />
      </Folded>
    </div>
  )
}

const Hit = ({ slug, hit: { post, title, excerpt } }: HitEntryProps) => (
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
      post.visibility === 'hidden' && <p className="hit-folded">{t('search.folded-hidden')}</p>
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
