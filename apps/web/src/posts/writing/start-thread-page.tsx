import { lazy, Suspense, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { InviteToWrite } from '../../accounts/joining/invite-to-write.tsx'
import { call, queryClient } from '../../api/client.ts'
import { newKey } from '../../api/new-key.ts'
import { NotReady } from '../../api/problem-words.ts'
import { markStale } from '../../api/use-api.ts'
import type { RepliesFromDraft } from '../../boundaries/answering/replies-from-choice.tsx'
import { PictureButton } from '../../images/choosing/picture-button.tsx'
import { usePictures } from '../../images/choosing/use-pictures.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { splitTags } from '../../tags/choosing/split-tags.ts'
import { Rich } from '../../text/rich.tsx'
import { t } from '../../text/text.ts'
import { ButtonLink } from '../../ui/controls/button.tsx'
import { TextField } from '../../ui/controls/field.tsx'
import { Page } from '../../ui/page/page.tsx'
import { Empty } from '../../ui/states/empty.tsx'
import { Composer } from './composer.tsx'
import { useDrafts } from './drafts/kept-drafts.ts'
import { offerTakeBack } from './take-back.ts'

const ChosenPictures = lazy(async () => ({
  default: (await import('../../images/choosing/chosen-pictures.tsx')).ChosenPictures,
}))
const RepliesFromChoice = lazy(async () => ({
  default: (await import('../../boundaries/answering/replies-from-choice.tsx')).RepliesFromChoice,
}))

const TagsField = lazy(async () => ({ default: (await import('../../tags/choosing/tags-field.tsx')).TagsField }))

const textPlace = 'new'
const titlePlace = 'new-title'
const tagsPlace = 'new-tags'

/** Starts a thread: a title, and what one wants to say. */
export const StartThreadPage = () => {
  const { space, person, suspendedUntil } = useSpace()
  const navigate = useNavigate()
  const drafts = useDrafts()
  const [title, setTitle] = useState(() => drafts.read(titlePlace))
  const [tags, setTags] = useState(() => drafts.read(tagsPlace))
  const [hasTooMany, setTooMany] = useState(false)
  const [needsTitle, setNeedsTitle] = useState(false)
  const [repliesFrom, setRepliesFrom] = useState<RepliesFromDraft>({ audience: 'all', people: [] })
  const [isChoosing, setIsChoosing] = useState(false)
  const pictures = usePictures(space.id)
  const attempt = useRef({ sent: '', key: '' })
  const home = `/s/${space.slug}`
  if (!person) return <InviteToWrite />
  if (suspendedUntil)
    return (
      <Empty title={t('posts.only-reading')} words={t('error.suspended')}>
        <ButtonLink to={home}>{t('posts.back')}</ButtonLink>
      </Empty>
    )
  const changeTitle = (next: string) => {
    setTitle(next)
    setNeedsTitle(false)
    drafts.keep(titlePlace, next)
  }
  const changeTags = (next: string) => {
    setTags(next)
    setTooMany(false)
    drafts.keep(tagsPlace, next)
  }
  const send = async (text: string) => {
    if (title.trim() === '') {
      setNeedsTitle(true)
      throw new NotReady('posts.title-missing')
    }
    const names = splitTags(tags)
    if (names === null) {
      setTooMany(true)
      throw new NotReady('posts.tags-too-many')
    }
    const { audience, people } = repliesFrom
    const personIds = audience === 'named' ? people.map((one) => one.id) : []
    const images = await pictures.send()
    const sent = JSON.stringify([title, text, audience, personIds, images, names])
    if (attempt.current.sent !== sent) attempt.current = { sent, key: newKey() }
    const post = await call('publishPost', {
      params: { spaceId: space.id },
      body: {
        title: title.trim(),
        text,
        ...(audience === 'all' ? {} : { repliesFrom: { audience, personIds } }),
        ...(images ? { images } : {}),
        ...(names.length > 0 ? { tags: names } : {}),
      },
      idempotencyKey: attempt.current.key,
    }).catch((error: unknown) => {
      pictures.sendFailed(error)
      throw error
    })
    drafts.keep(titlePlace, '')
    drafts.keep(tagsPlace, '')
    await markStale(queryClient, ['readFeed'])
    navigate(`${home}/p/${post.id}`)
    offerTakeBack(post, (taken) => {
      drafts.giveBack(textPlace, taken.text)
      drafts.keep(titlePlace, taken.title ?? '')
      drafts.keep(tagsPlace, tags)
      navigate(`${home}/new`)
      void markStale(queryClient, ['readFeed'])
    })
  }
  return (
    <Page
      title={t('posts.start')}
      above={<Link to={home}>{t('posts.back')}</Link>}
      lead={<Rich id="posts.start-lead" parts={{ rules: (words) => <Link to={`${home}/rules`}>{words}</Link> }} />}
    >
      <TextField
        label={t('posts.title')}
        hint={t('posts.title-hint')}
        problem={needsTitle ? t('posts.title-missing') : undefined}
        value={title}
        onChange={(event) => changeTitle(event.currentTarget.value)}
        maxLength={200}
        isWords
      />
      <Composer
        label={t('posts.text')}
        placeholder={t('posts.text-placeholder')}
        sendLabel={t('posts.publish')}
        draftKey={textPlace}
        threadKey=""
        hasScaffolds
        send={send}
        tools={<PictureButton pictures={pictures} />}
      />
      {(pictures.chosen.length > 0 || pictures.problem) && (
        <Suspense>
          <ChosenPictures pictures={pictures} />
        </Suspense>
      )}
      <Suspense>
        <TagsField value={tags} onChange={changeTags} problem={hasTooMany ? t('posts.tags-too-many') : undefined} />
      </Suspense>
      <details className="replies-from" onToggle={(event) => setIsChoosing(event.currentTarget.open)}>
        <summary>{t('posts.replies-from')}</summary>
        <Suspense>{isChoosing && <RepliesFromChoice value={repliesFrom} onChange={setRepliesFrom} />}</Suspense>
      </details>
      <p className="muted small">{t('posts.markdown')}</p>
    </Page>
  )
}
