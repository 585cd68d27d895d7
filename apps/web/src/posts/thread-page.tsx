import type { Bookmark, FeedItem, Post } from '@hearth/contract'
import { consequencesOf } from '@hearth/contract/space-kind'
import { lazy, Suspense, useState } from 'react'
import { Link, useParams } from 'react-router'
import { usePages } from '../api/use-api.ts'
import { ContinueLine } from '../bookmarks/continue-line.tsx'
import { useBookmark } from '../bookmarks/use-bookmark.ts'
import { useOrder } from '../feeds/order.ts'
import { useSpace } from '../spaces/space-view.ts'
import { ThreadTags } from '../tags/thread-tags.tsx'
import { t } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Segments } from '../ui/controls/choices.tsx'
import { moveFocus } from '../ui/keys/move-focus.ts'
import { useKeys } from '../ui/keys/use-keys.ts'
import { Page } from '../ui/page/page.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { ownFoldOf } from './post/folding/fold-of.ts'
import { useShownOnce } from './post/folding/shown-once.ts'
import { PostCard } from './post/post-card.tsx'
import './posts.css'

const InviteToWrite = lazy(async () => ({
  default: (await import('../accounts/joining/invite-to-write.tsx')).InviteToWrite,
}))
const WriteReply = lazy(async () => ({ default: (await import('./writing/write-reply.tsx')).WriteReply }))
const threadOrders = ['oldest', 'newest', 'common-ground'] as const

/** A thread, with the post that the address names in sight. */
export const ThreadPage = () => {
  const { space, person, suspendedUntil } = useSpace()
  const { postId = '' } = useParams()
  const orders = threadOrders.filter((one) => consequencesOf(space).orders.includes(one))
  const [order, setOrder] = useOrder('thread', orders, 'oldest')
  const [answering, setAnswering] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const [begun, setBegun] = useState<{ readonly postId: string; readonly words: string } | null>(null)
  const params = { spaceId: space.id, postId }
  const thread = usePages('readThread', { params, query: { order, isAround: true } }, (page) => page.replies.next, {
    previousOf: (page) => page.replies.previous,
  })
  const opener = thread.data?.pages[0]?.opener
  const shown = useShownOnce(opener?.id ?? '')
  const items = thread.data?.pages.flatMap((page) => page.replies.items) ?? []
  const bookmark = useBookmark(
    { spaceId: space.id, threadId: opener?.id },
    opener ? [opener, ...items.map((item) => item.post)] : [],
    person !== null,
  )
  useKeys({
    j: () => moveFocus('article.post', 1),
    k: () => moveFocus('article.post', -1),
    r: () => {
      const id = document.activeElement?.closest('article.post')?.id.slice('p-'.length)
      if (items.some(({ post }) => post.id === id && post.may.reply)) setAnswering(id ?? null)
      else focusReply()
    },
    n: () => {
      const fresh = document.querySelector<HTMLElement>('article.post-new')
      if (!fresh) return document.querySelector<HTMLElement>('.continue-line')?.click()
      fresh.focus()
      fresh.scrollIntoView({ block: 'center' })
    },
  })
  if (!opener)
    return thread.error ? (
      <Problem error={thread.error} onRetry={thread.refetch} />
    ) : (
      <Loading lines={3} shape="words" />
    )
  const isFolded = ownFoldOf(opener) !== null && !shown.isShown
  const title = isFolded ? t('posts.folded-title') : (opener.title ?? t('posts.untitled'))
  const byId = new Map(items.map((item) => [item.post.id as string, item.post]))

  const writeTo = (post: Post) => (
    <Suspense fallback={<Loading lines={1} />}>
      <WriteReply
        key={`${post.id}-${round}`}
        parent={post}
        inReplyTo={parentOf(post, opener, byId)}
        begun={begun?.postId === post.id ? begun.words : null}
        onBegun={() => setBegun(null)}
        onSent={(reply) => {
          setAnswering(null)
          showReply(reply.id)
        }}
        onReturned={() => {
          setRound((last) => last + 1)
          setAnswering(post.id === opener.id ? null : post.id)
        }}
        {...(post.id === opener.id ? {} : { onCancel: () => setAnswering(null) })}
      />
    </Suspense>
  )
  const card = (item: FeedItem) => (
    <PostCard
      item={item}
      answered={answeredBy(item.post, opener, byId)}
      inReplyTo={parentOf(item.post, opener, byId)}
      isNamed={item.post.id === postId && item.post.id !== opener.id}
      isNew={isNewTo(bookmark, item.post, person?.id)}
      onReply={() => (item.post.id === opener.id ? focusReply() : setAnswering(item.post.id))}
      onUse={(words) => {
        setBegun({ postId: item.post.id, words })
        if (item.post.id !== opener.id) setAnswering(item.post.id)
      }}
    >
      {answering === item.post.id && <div className="post-answer">{writeTo(item.post)}</div>}
    </PostCard>
  )
  return (
    <Page
      title={title}
      heading={<span dir="auto">{title}</span>}
      above={<Link to={`/s/${space.slug}`}>{t('posts.back')}</Link>}
    >
      {space.reading === 'public' && (
        <link rel="alternate" type="application/atom+xml" href={`/s/${space.slug}/p/${opener.id}/feed.atom`} />
      )}
      {card({ post: opener, reasons: [] })}
      {!isFolded && <ThreadTags threadId={opener.id} />}
      <section className="replies" aria-labelledby="replies">
        <div className="row row-between">
          <h2 id="replies">{t('posts.replies', { count: opener.replyCount })}</h2>
          {items.length > 1 && (
            <Segments
              legend={t('feeds.order')}
              value={order}
              onChange={setOrder}
              choices={orders.map((value) => ({ value, label: t(`order.${value}`), hint: t(`order.${value}-hint`) }))}
            />
          )}
        </div>
        <ContinueLine slug={space.slug} bookmark={bookmark} namedId={postId} />
        {thread.hasPreviousPage && (
          <div className="more">
            <Button isBusy={thread.isFetchingPreviousPage} onClick={() => thread.fetchPreviousPage()}>
              {t('posts.before')}
            </Button>
          </div>
        )}
        <ul className="list">
          {items.map((item) => (
            <li key={item.post.id}>{card(item)}</li>
          ))}
        </ul>
        {thread.hasNextPage && (
          <div className="more">
            <Button isBusy={thread.isFetchingNextPage} onClick={() => thread.fetchNextPage()}>
              {t('ui.more')}
            </Button>
          </div>
        )}
        {opener.isClosed ? (
          <p className="note">{t('posts.closed-words')}</p>
        ) : opener.may.reply ? (
          <div id="reply" className="reply-box">
            {writeTo(opener)}
          </div>
        ) : person && !suspendedUntil && isOpen(opener) ? (
          <p className="note">{t('posts.replies-limited', { name: opener.author?.name ?? t('people.somebody') })}</p>
        ) : (
          !person &&
          !suspendedUntil && (
            <Suspense>
              <InviteToWrite />
            </Suspense>
          )
        )}
      </section>
    </Page>
  )
}

/** The post that a post answers; null for the opener, and where it is on a page that has not come yet. */
const parentOf = (post: Post, opener: Post, byId: ReadonlyMap<string, Post>): Post | null =>
  post.parentId === opener.id ? opener : (byId.get(post.parentId ?? '') ?? null)

const isOpen = ({ visibility }: Post): boolean => visibility === 'visible' || visibility === 'hidden'

/** The post that a reply answers, where saying so helps: not for the opener, which every reply stands under. */
const answeredBy = (post: Post, opener: Post, byId: ReadonlyMap<string, Post>): Post | null =>
  post.parentId === null || post.parentId === opener.id ? null : (byId.get(post.parentId) ?? null)

/** Whether somebody else wrote it since I was here last. */
const isNewTo = (bookmark: Bookmark | null, post: Post, personId: string | undefined): boolean =>
  bookmark !== null && bookmark.readTo !== null && post.publishedAt > bookmark.readTo && post.author?.id !== personId

const focusReply = (): void => {
  const box = document.querySelector<HTMLElement>('#reply hearth-composer')
  box?.scrollIntoView({ block: 'center' })
  box?.focus({ preventScroll: true })
}

/** Brings a reply that was just sent into sight, and the focus to it: the box that had it may be gone. */
const showReply = (id: string): void => {
  requestAnimationFrame(() => {
    const card = document.getElementById(`p-${id}`)
    card?.scrollIntoView({ block: 'nearest' })
    card?.focus({ preventScroll: true })
  })
}
