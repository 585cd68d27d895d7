import type { SearchOrder } from '@hearth/contract'
import { SearchX, Search as Sought } from 'lucide-react'
import { Link, useSearchParams } from 'react-router'
import { useApi, usePages } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { FoundTags } from '../tags/found-tags.tsx'
import { t as app } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Segments } from '../ui/controls/choices.tsx'
import { moveFocus } from '../ui/keys/move-focus.ts'
import { useKeys } from '../ui/keys/use-keys.ts'
import { Avatar } from '../ui/page/avatar.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { HitEntry } from './hit-entry.tsx'
import { SearchForm } from './search-form.tsx'
import { t } from './search-text.ts'
import './search.css'

const orders: readonly SearchOrder[] = ['best', 'newest']

/** Finds posts and people of a space. What is looked for stands in the address, so that going back finds it again. */
export const SearchPage = () => {
  const { space } = useSpace()
  useKeys({ j: () => moveFocus('.hit-title a', 1), k: () => moveFocus('.hit-title a', -1) })
  const [address, setAddress] = useSearchParams()
  const q = (address.get('q') ?? '').trim().slice(0, 200)
  const order: SearchOrder = address.get('order') === 'newest' ? 'newest' : 'best'
  return (
    <Page title={q === '' ? t('search.title') : `${q} · ${t('search.title')}`} heading={t('search.title')}>
      <SearchForm
        space={space.name}
        sought={q}
        onSearch={(next) => setAddress(next === '' ? {} : { q: next, ...(order === 'newest' ? { order } : {}) })}
      />
      {q === '' ? (
        <Empty icon={Sought} title={t('search.start')} words={t('search.start-words')} />
      ) : (
        <>
          <FoundPeople q={q} />
          <FoundTags q={q} />
          <FoundPosts
            q={q}
            order={order}
            onOrder={(next) => setAddress({ q, ...(next === 'newest' ? { order: next } : {}) })}
          />
        </>
      )}
    </Page>
  )
}

const FoundPeople = ({ q }: { readonly q: string }) => {
  const { space, person } = useSpace()
  const people = useApi('searchPeople', { params: { spaceId: space.id }, query: { q } }, { enabled: person !== null })
  const items = people.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="found-people" aria-labelledby="found-people">
      <h2 id="found-people">{t('search.people')}</h2>
      <ul>
        {items.map((one) => (
          <li key={one.id}>
            <Link className="found-person" to={`/s/${space.slug}/people/${one.id}`}>
              <Avatar id={one.id} name={one.name} size="small" />
              {one.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FoundPostsProps {
  readonly q: string
  readonly order: SearchOrder
  readonly onOrder: (order: SearchOrder) => void
}

const FoundPosts = ({ q, order, onOrder }: FoundPostsProps) => {
  const { space } = useSpace()
  const found = usePages('searchPosts', { params: { spaceId: space.id }, query: { q, order } }, (page) => page.next)
  const hits = found.data?.pages.flatMap((page) => page.items) ?? []
  const count = hits.length
  return (
    <section className="found-posts" aria-labelledby="found-posts">
      <div className="row row-between">
        <h2 id="found-posts">{t('search.posts')}</h2>
        {count > 1 && (
          <Segments
            legend={t('search.order')}
            value={order}
            onChange={onOrder}
            choices={orders.map((value) => ({ value, label: t(`search.${value}`) }))}
          />
        )}
      </div>
      <p role="status" className="muted small">
        {found.data && t(found.hasNextPage ? 'search.count-more' : 'search.count', { count })}
      </p>
      {found.isPending ? (
        <Loading lines={3} />
      ) : found.error && count === 0 ? (
        <Problem error={found.error} onRetry={found.refetch} />
      ) : count === 0 ? (
        <Empty icon={SearchX} title={t('search.none', { q })} words={t('search.none-words')} />
      ) : (
        <ul className="list">
          {hits.map((hit) => (
            <li key={hit.post.id}>
              <HitEntry slug={space.slug} hit={hit} />
            </li>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <div className="more">
          <Button isBusy={found.isFetchingNextPage} onClick={() => found.fetchNextPage()}>
            {app('ui.more')}
          </Button>
        </div>
      )}
    </section>
  )
}
