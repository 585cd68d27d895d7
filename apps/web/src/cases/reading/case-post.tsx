import type { Case, Post } from '@hearth/contract'
import { Link } from 'react-router'
import { PostImages } from '../../images/post-images.tsx'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/console-text.ts'
import { Ago } from '../../ui/page/ago.tsx'
import { Avatar } from '../../ui/page/avatar.tsx'
import { Words } from '../../ui/page/words.tsx'
import { reasonWords } from '../queue/case-facts.tsx'
import { MarkedText } from './marked-text.tsx'
import { Veiled } from './veiled.tsx'

interface CasePostProps {
  readonly one: Case
  readonly isCovered: boolean
  readonly onCover: (isCovered: boolean) => void
}

/** What the case is about, as it stands in its thread. */
export const CasePost = ({ one, isCovered, onCover }: CasePostProps) => {
  const { post } = one
  if (!post) return <AboutPerson one={one} />
  const text = post.text
  return (
    <article className="case-post" aria-label={t('case.reported-post')}>
      <PostLine post={post} />
      {post.title && <h3 dir="auto">{post.title}</h3>}
      {text === null ? (
        <p className="muted">{t('case.no-text')}</p>
      ) : (
        <Veiled
          isCovered={isCovered}
          onChange={onCover}
          words={t('veil.words', { count: text.split(/\s+/u).filter(Boolean).length, reasons: reasonWords(one) })}
        >
          {one.analysis && one.analysis.findings.length > 0 ? (
            <MarkedText text={text} findings={one.analysis.findings} />
          ) : (
            <Words html={post.html ?? ''} />
          )}
          {post.images.length > 0 && <PostImages post={post} />}
        </Veiled>
      )}
    </article>
  )
}

interface CaseContextProps {
  readonly before: readonly Post[]
  readonly isCovered: boolean
}

/** Up to five posts before it, oldest first. One click shows them; they are part of what happened. */
export const CaseContext = ({ before, isCovered }: CaseContextProps) => {
  if (before.length === 0) return null
  return (
    <details className="case-context" open={!isCovered}>
      <summary>{t('case.before', { count: before.length })}</summary>
      <ol>
        {before.map((post) => (
          <li key={post.id} className="case-before">
            <PostLine post={post} />
            {post.title && <p className="case-before-title">{post.title}</p>}
            {post.html === null ? <p className="muted">{t('case.no-text')}</p> : <Words html={post.html} />}
          </li>
        ))}
      </ol>
    </details>
  )
}

const PostLine = ({ post }: { readonly post: Post }) => {
  const { space } = useSpace()
  return (
    <header className="case-line">
      {post.author && <Avatar id={post.author.id} name={post.author.name} size="small" />}
      <strong>{post.author?.name ?? t('console.somebody')}</strong>
      <Link to={`/s/${space.slug}/p/${post.id}`} className="muted small">
        <Ago at={post.publishedAt} />
      </Link>
      {post.visibility !== 'visible' && <span className="tag">{t(`visibility.${post.visibility}`)}</span>}
      {post.editedAt && <span className="tag">{t('case.edited')}</span>}
    </header>
  )
}

const AboutPerson = ({ one }: { readonly one: Case }) => {
  const { space } = useSpace()
  if (!one.author) return <p className="muted">{t('case.no-person')}</p>
  return (
    <div className="case-post case-person">
      <Avatar id={one.author.id} name={one.author.name} size="large" />
      <div>
        <p>{t('case.about-person', { name: one.author.name })}</p>
        <Link to={`/s/${space.slug}/people/${one.author.id}`}>{t('case.see-person')}</Link>
      </div>
    </div>
  )
}
