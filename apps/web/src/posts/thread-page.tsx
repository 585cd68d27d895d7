import type { FeedItem, Post } from '@hearth/contract'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Link, useParams } from 'react-router'
import { usePages } from '../api/use-api.ts'
import { useOrder } from '../feeds/order.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { Button, ButtonLink } from '../ui/controls/button.tsx'
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

const WriteReply = lazy(async () => ({ default: (await import('./writing/write-reply.tsx')).WriteReply }))
const orders = ['oldest', 'newest', 'common-ground'] as const

/** A thread, with the post that the address names in sight. */
export const ThreadPage = () => {
  const { space, person, suspendedUntil } = useSpace()
  const { postId = '' } = useParams()
  const [order, setOrder] = useOrder('thread', orders, 'oldest')
  const [answering, setAnswering] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const params = { spaceId: space.id, postId }
  const thread = usePages('readThread', { params, query: { order } }, (page) => page.replies.next)
  const opener = thread.data?.pages[0]?.opener
  const isHere =
    postId === opener?.id ||
    (thread.data?.pages.some((page) => page.replies.items.some((item) => item.post.id === postId)) ?? true)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = thread
  const shown = useShownOnce(opener?.id ?? '')
  useKeys({
    j: () => moveFocus('article.post', 1),
    k: () => moveFocus('article.post', -1),
    r: () => {
      const id = document.activeElement?.closest('article.post')?.id.slice('p-'.length)
      const replies = thread.data?.pages.flatMap((page) => page.replies.items) ?? []
      if (replies.some(({ post }) => post.id === id && post.may.reply)) setAnswering(id ?? null)
      else focusReply()
    },
  })
  useEffect(() => {
    // A link to a post far down: read on until it comes.
    if (!isHere && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [isHere, hasNextPage, isFetchingNextPage, fetchNextPage])
  if (!opener)
    return thread.error ? (
      <Problem error={thread.error} onRetry={thread.refetch} />
    ) : (
      <Loading lines={3} shape="words" />
    )
  const isFolded = ownFoldOf(opener) !== null && !shown.isShown
  const title = isFolded ? t('posts.folded-title') : (opener.title ?? t('posts.untitled'))
  const items = thread.data?.pages.flatMap((page) => page.replies.items) ?? []
  const byId = new Map(items.map((item) => [item.post.id as string, item.post]))

  const writeTo = (post: Post) => (
    <Suspense fallback={<Loading lines={1} />}>
      <WriteReply
        key={`${post.id}-${round}`}
        parent={post}
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
      isNamed={item.post.id === postId && item.post.id !== opener.id}
      onReply={() => (item.post.id === opener.id ? focusReply() : setAnswering(item.post.id))}
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
      {card({ post: opener, reasons: [] })}
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
        ) : (
          !person &&
          !suspendedUntil && (
            <p className="note">
              <span>{t('posts.members-only-words')}</span>
              <ButtonLink size="small" to={space.joining === 'open' ? `/s/${space.slug}/join` : '/sign-in'}>
                {t(space.joining === 'open' ? 'spaces.join' : 'nav.sign-in')}
              </ButtonLink>
            </p>
          )
        )}
      </section>
    </Page>
  )
}

/** The post that a reply answers, where saying so helps: not for the opener, which every reply stands under. */
const answeredBy = (post: Post, opener: Post, byId: ReadonlyMap<string, Post>): Post | null =>
  post.parentId === null || post.parentId === opener.id ? null : (byId.get(post.parentId) ?? null)

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
