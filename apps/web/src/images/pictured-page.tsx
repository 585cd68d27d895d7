import type { PictureChoice, Pictured, Space } from '@hearth/contract'
import { consequencesOf } from '@hearth/contract/space-kind'
import { Image } from 'lucide-react'
import { useState } from 'react'
import { Link } from 'react-router'
import { call, queryClient } from '../api/client.ts'
import { problemWords } from '../api/problem-words.ts'
import { keyOf, markStale, useApi, usePages } from '../api/use-api.ts'
import { useSpace } from '../spaces/space-view.ts'
import { t as tApp } from '../text/text.ts'
import { Button } from '../ui/controls/button.tsx'
import { Choices } from '../ui/controls/choices.tsx'
import { showToast } from '../ui/overlay/toast.ts'
import { Ago } from '../ui/page/ago.tsx'
import { Page } from '../ui/page/page.tsx'
import { Empty } from '../ui/states/empty.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { imageAddress } from './image-address.ts'
import { t } from './images-text.ts'
import './images.css'

/** A record, so that a new choice does not compile here until it is listed; types only, so that no schema is bundled. */
const allChoices: Record<PictureChoice, true> = { anyone: true, ask: true, nobody: true }
const pictureChoices = Object.keys(allChoices) as PictureChoice[]

/** Who may show me in a picture, and where I am shown: agree, decline, hide it later. */
export const PicturedPage = () => {
  const { space, person } = useSpace()
  if (!person) return <Empty icon={Image} title={tApp('posts.members-only')} words={tApp('posts.members-only-words')} />
  return (
    <Page
      title={t('page.title')}
      lead={t('page.lead')}
      above={<Link to={`/s/${space.slug}/boundaries`}>{t('page.back')}</Link>}
      width="narrow"
    >
      <WhoMay space={space} />
      <Where spaceId={space.id} slug={space.slug} />
    </Page>
  )
}

const WhoMay = ({ space }: { readonly space: Space }) => {
  const params = { spaceId: space.id }
  const offered = consequencesOf(space).pictureChoices
  const read = useApi('readPictureChoice', { params })
  const [wished, setWished] = useState<PictureChoice | null>(null)
  if (!read.data) return read.error ? <Problem error={read.error} onRetry={read.refetch} /> : <Loading lines={2} />
  const keep = async (choice: PictureChoice) => {
    setWished(choice)
    try {
      const kept = await call('changePictureChoice', { params, body: { choice } })
      queryClient.setQueryData(keyOf('readPictureChoice', { params }), kept)
      showToast({ words: tApp('ui.saved'), kind: 'picture-choice' })
    } catch (error) {
      showToast({ words: problemWords(error), kind: 'picture-choice' })
    } finally {
      setWished(null)
    }
  }
  return (
    <div className="stack">
      <Choices
        legend={t('page.who')}
        value={wished ?? read.data.choice}
        onChange={keep}
        choices={pictureChoices
          .filter((one) => offered.includes(one))
          .map((value) => ({ value, label: t(`choice.${value}`), hint: t(`choice.${value}-hint`) }))}
      />
      <p className="muted small">{t('from-now')}</p>
    </div>
  )
}

interface WhereProps {
  readonly spaceId: string
  readonly slug: string
}

const Where = ({ spaceId, slug }: WhereProps) => {
  const list = usePages('listPictured', { params: { spaceId } }, (page) => page.next)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section>
      <h2>{t('list')}</h2>
      {list.isPending ? (
        <Loading lines={2} />
      ) : list.error && items.length === 0 ? (
        <Problem error={list.error} onRetry={list.refetch} />
      ) : items.length === 0 ? (
        <p className="muted">{t('none')}</p>
      ) : (
        <ul className="pictured-list">
          {items.map((one) => (
            <li key={one.imageId}>
              <OnePictured one={one} spaceId={spaceId} slug={slug} />
            </li>
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button isBusy={list.isFetchingNextPage} onClick={() => list.fetchNextPage()}>
          {tApp('ui.more')}
        </Button>
      )}
    </section>
  )
}

const OnePictured = ({ one, spaceId, slug }: WhereProps & { readonly one: Pictured }) => {
  const { imageId, postId, state, by, at, alt, width, height } = one
  const [isBusy, setIsBusy] = useState(false)
  const answer = async (next: 'agreed' | 'declined') => {
    setIsBusy(true)
    try {
      await call('answerPictured', { params: { spaceId, imageId }, body: { state: next } })
      await markStale(queryClient, ['listPictured', 'readThread', 'readFeed'])
      showToast({ words: t(next), kind: 'pictured' })
    } catch (error) {
      showToast({ words: problemWords(error), kind: 'pictured' })
    } finally {
      setIsBusy(false)
    }
  }
  const agree = { words: t(state === 'waiting' ? 'agree' : 'show'), next: 'agreed' } as const
  const decline = { words: t(state === 'waiting' ? 'decline' : 'hide'), next: 'declined' } as const
  return (
    <article className="pictured-entry">
      <img
        src={imageAddress(spaceId, imageId)}
        alt={alt === '' ? t('without') : alt}
        width={width}
        height={height}
        loading="lazy"
      />
      <div className="stack">
        <p>
          {t(`by.${state}`, { name: by.name === '' ? tApp('people.somebody') : by.name })}{' '}
          <span className="muted small">
            <Ago at={at} />
          </span>
        </p>
        <div className="row">
          {[...(state === 'agreed' ? [] : [agree]), ...(state === 'declined' ? [] : [decline])].map(
            ({ words, next }) => (
              <Button key={next} size="small" isBusy={isBusy} onClick={() => answer(next)}>
                {words}
              </Button>
            ),
          )}
          <Link to={`/s/${slug}/p/${postId}`} className="small">
            {t('read')}
          </Link>
        </div>
      </div>
    </article>
  )
}
