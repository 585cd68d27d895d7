import type { Post } from '@hearth/contract'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { call, queryClient } from '../../api/client.ts'
import { newKey } from '../../api/new-key.ts'
import { markStale } from '../../api/use-api.ts'
import { PictureButton } from '../../images/choosing/picture-button.tsx'
import { usePictures } from '../../images/choosing/use-pictures.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/text.ts'
import { Button } from '../../ui/controls/button.tsx'
import { addKeptReply, dropKeptReply } from '../post/post-cache.ts'
import { Composer, type ComposerHandle } from './composer.tsx'
import { useDrafts } from './drafts/kept-drafts.ts'
import { offerTakeBack } from './take-back.ts'

const AnswerKindly = lazy(async () => ({ default: (await import('../../resources/answer-kindly.tsx')).AnswerKindly }))
const ChosenPictures = lazy(async () => ({
  default: (await import('../../images/choosing/chosen-pictures.tsx')).ChosenPictures,
}))
const LetBeLine = lazy(async () => ({ default: (await import('../receiving/let-be-line.tsx')).LetBeLine }))

interface WriteReplyProps {
  /** The post that is answered. */
  readonly parent: Post
  /** The post which that one answers, where it is known here. */
  readonly inReplyTo?: Post | null
  /** Words to begin with, which the writer chose a moment ago; taken once. */
  readonly begun?: string | null
  readonly onBegun?: () => void
  readonly onSent?: (reply: Post) => void
  /** A taken-back text came back: the box should be open to take it. */
  readonly onReturned?: () => void
  readonly onCancel?: () => void
}

/** A box to answer one post. */
export const WriteReply = ({
  parent,
  inReplyTo = null,
  begun = null,
  onBegun,
  onSent,
  onReturned,
  onCancel,
}: WriteReplyProps) => {
  const { space, person } = useSpace()
  const drafts = useDrafts()
  // One key for one text: a retry after a lost answer must not post twice.
  const attempt = useRef({ text: '', key: '' })
  const place = `reply:${parent.id}`
  const box = useRef<ComposerHandle>(null)
  const taken = useRef<string | null>(null)
  useEffect(() => {
    if (begun === taken.current) return
    taken.current = begun
    if (begun === null) return
    box.current?.add(begun)
    onBegun?.()
  }, [begun, onBegun])
  const pictures = usePictures(space.id)
  const send = async (text: string) => {
    const images = await pictures.send()
    const sent = `${text}\n${JSON.stringify(images ?? [])}`
    if (attempt.current.text !== sent) attempt.current = { text: sent, key: newKey() }
    const reply = await call('publishPost', {
      params: { spaceId: space.id },
      body: { parentId: parent.id, text, ...(images ? { images } : {}) },
      idempotencyKey: attempt.current.key,
    }).catch((error: unknown) => {
      pictures.sendFailed(error)
      throw error
    })
    attempt.current = { text: '', key: '' }
    pictures.clear()
    addKeptReply(reply)
    offerTakeBack(reply, (taken) => {
      dropKeptReply(reply)
      drafts.giveBack(place, taken.text)
      onReturned?.()
    })
    onSent?.(reply)
    await markStale(queryClient, ['readFeed'])
  }
  const name = parent.author?.name ?? t('people.somebody')
  // Nothing is read, and no reader fetched, before somebody begins to answer.
  const [isAnswering, setAnswering] = useState(false)
  const isMine = person !== null && parent.author?.id === person.id
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that the box inside has the focus.
    <div onFocus={() => setAnswering(true)}>
      <Composer
        label={t(parent.parentId === null ? 'posts.reply-label' : 'posts.reply-to', { name })}
        placeholder={t('posts.reply-placeholder')}
        sendLabel={t('posts.reply-send')}
        draftKey={place}
        threadKey={parent.threadId}
        context={parent.text}
        contextName={isMine ? null : (parent.author?.name ?? null)}
        hasScaffolds
        send={send}
        isEager={onCancel !== undefined}
        handle={box}
        tools={<PictureButton pictures={pictures} />}
        actions={
          onCancel && (
            <Button look="quiet" size="small" onClick={onCancel}>
              {t('ui.close')}
            </Button>
          )
        }
      />
      {(pictures.chosen.length > 0 || pictures.problem) && (
        <Suspense>
          <ChosenPictures pictures={pictures} />
        </Suspense>
      )}
      {isAnswering && parent.text !== null && !isMine && (
        <Suspense>
          <AnswerKindly text={parent.text} />
          <LetBeLine
            post={parent}
            inReplyTo={inReplyTo}
            onUse={(words) => box.current?.add(words)}
            onDismissed={() => box.current?.focus()}
          />
        </Suspense>
      )}
    </div>
  )
}
