import type { Mention, MentionChoice, Space } from '@hearth/contract'
import { consequencesOf } from '@hearth/contract/space-kind'
import { AtSign } from 'lucide-react'
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
import { t } from './mentions-text.ts'
import './mentions.css'

/** A record, so that a new choice does not compile here until it is listed; types only, so that no schema is bundled. */
const allChoices: Record<MentionChoice, true> = { anyone: true, thread: true, ask: true, nobody: true }
const mentionChoices = Object.keys(allChoices) as MentionChoice[]

/** Who may name me, and where I am named: agree, decline, take my name off again. */
export const MentionsPage = () => {
  const { space, person } = useSpace()
  if (!person)
    return <Empty icon={AtSign} title={tApp('posts.members-only')} words={tApp('posts.members-only-words')} />
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      above={<Link to={`/s/${space.slug}/notices`}>{tApp('nav.notices')}</Link>}
      width="narrow"
    >
      <WhoMay space={space} />
      <Where spaceId={space.id} slug={space.slug} />
    </Page>
  )
}

const WhoMay = ({ space }: { readonly space: Space }) => {
  const params = { spaceId: space.id }
  const offered = consequencesOf(space).mentionChoices
  const read = useApi('readMentionChoice', { params })
  const [wished, setWished] = useState<MentionChoice | null>(null)
  if (!read.data) return read.error ? <Problem error={read.error} onRetry={read.refetch} /> : <Loading lines={2} />
  const keep = async (choice: MentionChoice) => {
    setWished(choice)
    try {
      const kept = await call('changeMentionChoice', { params, body: { choice } })
      queryClient.setQueryData(keyOf('readMentionChoice', { params }), kept)
      showToast({ words: tApp('ui.saved'), kind: 'mention-choice' })
    } catch (error) {
      showToast({ words: problemWords(error), kind: 'mention-choice' })
    } finally {
      setWished(null)
    }
  }
  return (
    <div className="stack">
      <Choices
        legend={t('who')}
        value={wished ?? read.data.choice}
        onChange={keep}
        choices={mentionChoices
          .filter((one) => offered.includes(one))
          .map((value) => ({ value, label: t(`who.${value}`), hint: t(`who.${value}-hint`) }))}
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
  const list = usePages('listMentions', { params: { spaceId } }, (page) => page.next)
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
        <ul className="mentions">
          {items.map((mention) => (
            <li key={mention.postId}>
              <OneMention mention={mention} spaceId={spaceId} slug={slug} />
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

const OneMention = ({ mention, spaceId, slug }: WhereProps & { readonly mention: Mention }) => {
  const { postId, state, by, at } = mention
  const [isBusy, setIsBusy] = useState(false)
  const answer = async (next: 'agreed' | 'declined') => {
    setIsBusy(true)
    try {
      await call('answerMention', { params: { spaceId, postId }, body: { state: next } })
      await markStale(queryClient, ['listMentions', 'readThread', 'readFeed'])
      showToast({ words: t(next), kind: 'mention' })
    } catch (error) {
      showToast({ words: problemWords(error), kind: 'mention' })
    } finally {
      setIsBusy(false)
    }
  }
  const agree = { words: state === 'waiting' ? t('agree') : t('put-on'), next: 'agreed' } as const
  const decline = { words: state === 'waiting' ? t('decline') : t('take-off'), next: 'declined' } as const
  return (
    <article className="mention-entry">
      <p>
        {t(`by.${state}`, { name: by.name === '' ? tApp('people.somebody') : by.name })}{' '}
        <span className="muted small">
          <Ago at={at} />
        </span>
      </p>
      <div className="row">
        {[...(state === 'agreed' ? [] : [agree]), ...(state === 'declined' ? [] : [decline])].map(({ words, next }) => (
          <Button key={next} size="small" isBusy={isBusy} onClick={() => answer(next)}>
            {words}
          </Button>
        ))}
        <Link to={`/s/${slug}/p/${postId}`} className="small">
          {t('read')}
        </Link>
      </div>
    </article>
  )
}
