import type { FeedItem, Post } from '@hearth/contract'
import { Heart, Reply } from 'lucide-react'
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import { Link } from 'react-router'
import { NewTag } from '../../bookmarks/new-tag.tsx'
import { WhyHere } from '../../feeds/why-here.tsx'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Ago } from '../../ui/page/ago.tsx'
import { Avatar } from '../../ui/page/avatar.tsx'
import { EditPost } from '../writing/edit-post.tsx'
import { type PostMatter, PostMenu } from './post-menu.tsx'
import { PostWords } from './post-words.tsx'
import { Reactions } from './reactions.tsx'
import '../posts.css'

const AnotherReading = lazy(async () => ({
  default: (await import('../receiving/another-reading.tsx')).AnotherReading,
}))
const GreetingOffer = lazy(async () => ({
  default: (await import('../../greetings/greeting-offer.tsx')).GreetingOffer,
}))
const DeletePost = lazy(async () => ({ default: (await import('./delete-post.tsx')).DeletePost }))
const InPictureDialog = lazy(async () => ({
  default: (await import('../../images/in-picture-dialog.tsx')).InPictureDialog,
}))
const PostHistory = lazy(async () => ({ default: (await import('./post-history.tsx')).PostHistory }))
const RepliesFromDialog = lazy(async () => ({
  default: (await import('../../boundaries/answering/replies-from-dialog.tsx')).RepliesFromDialog,
}))
const ReportDialog = lazy(async () => ({ default: (await import('../../reports/report-dialog.tsx')).ReportDialog }))
const ToneTagNotes = lazy(async () => ({ default: (await import('./tone-tags/tone-tag-notes.tsx')).ToneTagNotes }))
const ThankDialog = lazy(async () => ({ default: (await import('../../thanks/thank-dialog.tsx')).ThankDialog }))

interface PostCardProps {
  readonly item: FeedItem
  /** The post it answers, where that is not the opener. */
  readonly answered: Post | null
  /** The one that the address names. */
  readonly isNamed: boolean
  /** It came since I was here last. */
  readonly isNew: boolean
  readonly onReply: () => void
  /** The post that it answers, the opener too, where it is known here. */
  readonly inReplyTo: Post | null
  /** Puts words into the reply to it, where the reader of this page asked for that. */
  readonly onUse: (words: string) => void
  /** The box to answer it, while it is open. */
  readonly children?: ReactNode
}

/** One post with everything that can be done about it. */
export const PostCard = ({
  item: { post, reasons },
  answered,
  inReplyTo,
  isNamed,
  isNew,
  onReply,
  onUse,
  children,
}: PostCardProps) => {
  const { space, person } = useSpace()
  const [matter, setMatter] = useState<PostMatter | 'thank' | null>(null)
  // Stands beside whatever else is done about the post, such as reporting it.
  const [isReadAnew, setReadAnew] = useState(false)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isNamed) return
    card.current?.scrollIntoView({ block: 'center', behavior: 'instant' })
    // After the page has taken the focus to its heading: whoever follows a link to a post goes on from that post.
    const later = requestAnimationFrame(() => card.current?.focus({ preventScroll: true }))
    return () => cancelAnimationFrame(later)
  }, [isNamed])
  const isMine = person !== null && post.author?.id === person.id
  const close = () => setMatter(null)
  const closeReading = () => {
    setReadAnew(false)
    card.current?.querySelector<HTMLElement>('[aria-haspopup="menu"]')?.focus()
  }
  return (
    <article
      ref={card}
      id={`p-${post.id}`}
      tabIndex={-1}
      className={`post${isNamed ? ' post-named' : ''}${isNew ? ' post-new' : ''}`}
      aria-label={t('posts.by', { name: post.author?.name ?? t('people.somebody') })}
    >
      <PostHead post={post} slug={space.slug} isNew={isNew} onHistory={() => setMatter('history')} />
      {answered && <Answered post={answered} slug={space.slug} />}
      {matter === 'edit' ? (
        <EditPost post={post} onDone={close} />
      ) : (
        <>
          <PostWords post={post} slug={space.slug} isMine={isMine} />
          {mayHoldToneTags(post) && (
            <Suspense>
              <ToneTagNotes text={post.text ?? ''} isOpen={person?.style.isLiteralReader ?? false} />
            </Suspense>
          )}
          <WhyHere reasons={reasons} />
          <footer className="post-foot">
            <Reactions post={post} />
            <div className="post-doings">
              {post.may.reply && (
                <Button look="quiet" size="small" onClick={onReply}>
                  <Reply aria-hidden="true" /> {t('posts.reply')}
                </Button>
              )}
              {post.may.thank && (
                <Button look="quiet" size="small" onClick={() => setMatter('thank')}>
                  <Heart aria-hidden="true" /> {t('posts.thank')}
                </Button>
              )}
              {post.visibility !== 'deleted' && (
                <PostMenu
                  post={post}
                  onMatter={(chosen) => (chosen === 'other-reading' ? setReadAnew(true) : setMatter(chosen))}
                />
              )}
            </div>
          </footer>
        </>
      )}
      {person && !isMine && post.may.reply && post.replyCount === 0 && isNamedOrOpener(post, isNamed) && (
        <Suspense>
          <GreetingOffer post={post} onReply={onReply} />
        </Suspense>
      )}
      {isReadAnew && post.text !== null && (
        <Suspense>
          <AnotherReading
            post={post}
            inReplyTo={inReplyTo}
            onUse={onUse}
            onReport={() => setMatter('report')}
            onClose={closeReading}
          />
        </Suspense>
      )}
      {children}
      <Suspense>
        {matter === 'history' && <PostHistory post={post} onClose={close} />}
        {matter === 'replies-from' && <RepliesFromDialog post={post} onClose={close} />}
        {matter === 'in-picture' && <InPictureDialog post={post} onClose={close} />}
        {matter === 'delete' && <DeletePost post={post} onClose={close} />}
        {matter === 'report' && (
          <ReportDialog subject={{ kind: 'post', id: post.id }} author={post.author} onClose={close} />
        )}
        {matter === 'thank' && post.author && <ThankDialog to={post.author} post={post} onClose={close} />}
      </Suspense>
    </article>
  )
}

/** Where a notice leads, and the head of a thread: there somebody may be greeted. Not asked for every post of a page. */
const isNamedOrOpener = (post: Post, isNamed: boolean): boolean => isNamed || post.parentId === null

/** Asked before the words about tone tags are fetched. */
const mayHoldToneTags = ({ visibility, isMuted, hasHiddenWord, text }: Post): boolean =>
  visibility === 'visible' && !isMuted && !hasHiddenWord && /(?:^|\s)\/[a-z]/.test(text ?? '')

interface PostHeadProps {
  readonly post: Post
  readonly slug: string
  readonly isNew: boolean
  readonly onHistory: () => void
}

const PostHead = ({ post, slug, isNew, onHistory }: PostHeadProps) => (
  <header className="post-head">
    {post.author && <Avatar id={post.author.id} name={post.author.name} />}
    <div className="post-who">
      {post.author && !post.author.hasLeft ? (
        <Link className="post-author" to={`/s/${slug}/people/${post.author.id}`}>
          {post.author.name}
        </Link>
      ) : (
        <span className="post-author">{t(post.visibility === 'deleted' ? 'posts.deleted-post' : 'people.gone')}</span>
      )}
      {post.author && post.author.role !== 'member' && <span className="tag">{t(`role.${post.author.role}`)}</span>}
      <span className="post-when">
        <Link to={`/s/${slug}/p/${post.id}`}>
          <span className="visually-hidden">{t('posts.permalink')}</span>
          <Ago at={post.publishedAt} />
        </Link>
        {isNew && <NewTag />}
        {post.editedAt && (
          <Button look="text" onClick={onHistory}>
            {t('posts.edited')}
          </Button>
        )}
      </span>
    </div>
  </header>
)

const Answered = ({ post, slug }: { readonly post: Post; readonly slug: string }) => (
  <Link className="answered" to={`/s/${slug}/p/${post.id}`}>
    <Reply aria-hidden="true" />{' '}
    {post.author ? t('posts.answers', { name: post.author.name }) : t('posts.answers-deleted')}
  </Link>
)
