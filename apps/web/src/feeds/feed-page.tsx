import { consequencesOf } from '@hearth/contract/space-kind'
import { MessagesSquare, PenLine, Rss } from 'lucide-react'
import { usePages } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t } from '../text/text.ts'
import { Button, ButtonLink } from '../ui/controls/button.tsx'
import { Segments } from '../ui/controls/choices.tsx'
import { moveFocus } from '../ui/keys/move-focus.ts'
import { useKeys } from '../ui/keys/use-keys.ts'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { FeedEntry } from './feed-entry.tsx'
import { useOrder } from './order.ts'
import './feeds.css'

const feedOrders = ['newest', 'common-ground'] as const

/** What people talk about in a space. */
export const FeedPage = () => {
  const { space, person, suspendedUntil } = useSpace()
  const orders = feedOrders.filter((one) => consequencesOf(space).orders.includes(one))
  const [order, setOrder] = useOrder('feed', orders, 'newest')
  const feed = usePages('readFeed', { params: { spaceId: space.id }, query: { order } }, (page) => page.next)
  const items = feed.data?.pages.flatMap((page) => page.items) ?? []
  useKeys({ j: () => moveFocus('.entry-title a', 1), k: () => moveFocus('.entry-title a', -1) })
  const mayWrite = person !== null && suspendedUntil === null
  return (
    <Page
      title={space.name}
      heading={t('feeds.heading')}
      actions={
        mayWrite && (
          <ButtonLink look="primary" to={`/s/${space.slug}/new`}>
            <PenLine aria-hidden="true" /> {t('feeds.start')}
          </ButtonLink>
        )
      }
    >
      {orders.length > 1 && (
        <div className="feed-orders">
          <Segments
            legend={t('feeds.order')}
            value={order}
            onChange={setOrder}
            choices={orders.map((value) => ({ value, label: t(`order.${value}`), hint: t(`order.${value}-hint`) }))}
          />
          <p className="feed-order-hint">{t(`order.${order}-hint`)}</p>
        </div>
      )}
      {feed.isPending ? (
        <Loading lines={4} />
      ) : feed.error && items.length === 0 ? (
        <Problem error={feed.error} onRetry={feed.refetch} />
      ) : items.length === 0 ? (
        <Empty
          icon={MessagesSquare}
          title={t('feeds.empty')}
          words={t(mayWrite ? 'feeds.empty-invite' : 'feeds.empty-words')}
        >
          {mayWrite && (
            <ButtonLink look="primary" to={`/s/${space.slug}/new`}>
              {t('feeds.start-first')}
            </ButtonLink>
          )}
        </Empty>
      ) : (
        <ul className="entries">
          {items.map((item) => (
            <li key={item.post.id}>
              <FeedEntry slug={space.slug} item={item} />
            </li>
          ))}
        </ul>
      )}
      {feed.hasNextPage && (
        <div className="more">
          <Button isBusy={feed.isFetchingNextPage} onClick={() => feed.fetchNextPage()}>
            {t('ui.more')}
          </Button>
        </div>
      )}
      {space.reading === 'public' && <AtomLink slug={space.slug} />}
    </Page>
  )
}

/** The same threads for a feed reader: said to browsers in the head, and to people at the end of the list. */
const AtomLink = ({ slug }: { readonly slug: string }) => {
  const address = `/s/${slug}/feed.atom`
  return (
    <p className="feed-atom">
      <link rel="alternate" type="application/atom+xml" href={address} />
      <a href={address} className="feed-atom-way">
        <Rss aria-hidden="true" className="feed-atom-icon" /> {t('feeds.atom')}
      </a>
    </p>
  )
}
