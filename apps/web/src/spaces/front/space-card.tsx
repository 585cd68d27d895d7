import type { Space } from '@hearth/contract'
import { Link } from 'react-router'
import { useApi } from '../../api/use-api.ts'
import { UnreadTag } from '../../notices/unread.tsx'
import { t } from '../../text/text.ts'
import { Ago } from '../../ui/page/ago.tsx'
import { Avatar } from '../../ui/page/avatar.tsx'
import './front-door.css'

const threadsShown = 3

/** One of my spaces, with what is being talked about there. */
export const SpaceCard = ({ space }: { readonly space: Space }) => {
  const feed = useApi('readFeed', { params: { spaceId: space.id }, query: { order: 'newest', limit: threadsShown } })
  const home = `/s/${space.slug}`
  return (
    <article className="space-card">
      <header className="space-card-head">
        <Avatar id={space.id} name={space.name} />
        <h2>
          <Link to={home}>{space.name}</Link>
        </h2>
        <UnreadTag spaceId={space.id} />
      </header>
      <ul>
        {feed.data?.items.map(({ post }) => (
          <li key={post.id}>
            <Link to={`${home}/p/${post.id}`} className="space-card-thread">
              <span dir="auto">{post.title ?? t('posts.untitled')}</span>
              <span className="space-card-when">
                {post.author?.name ?? t('people.gone')} · <Ago at={post.publishedAt} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {feed.data?.items.length === 0 && <p className="muted">{t('feeds.empty-words')}</p>}
      <Link to={home} className="space-card-all">
        {t('home.go')}
      </Link>
    </article>
  )
}
