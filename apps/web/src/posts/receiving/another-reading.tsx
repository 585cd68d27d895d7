import type { Offer, Received } from '@hearth/advice/received'
import type { Post } from '@hearth/contract'
import { Flag, VolumeX } from 'lucide-react'
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react'
import { call } from '../../api/client.ts'
import { limitPerson } from '../../people/limit-person.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { Button } from '../../ui/controls/button.tsx'
import { Openers } from './openers.tsx'
import { readReceived } from './read-received.ts'
import { t } from './receiving-text.ts'
import './receiving.css'

const AnswerKindly = lazy(async () => ({ default: (await import('../../resources/answer-kindly.tsx')).AnswerKindly }))

interface AnotherReadingProps {
  readonly post: Post
  /** The post that it answers, where that one is known here. */
  readonly inReplyTo: Post | null
  /** Puts an opener into the reply; null for whoever may not reply. */
  readonly onUse: ((words: string) => void) | null
  readonly onReport: () => void
  readonly onClose: () => void
}

/** Another way to read a post, asked for by whoever received it: readings, openers, leave not to answer; of clear harm a way out. */
export const AnotherReading = ({ post, inReplyTo, onUse, onReport, onClose }: AnotherReadingProps) => {
  const { space, person } = useSpace()
  const [found, setFound] = useState<Received | 'reading' | 'failed'>('reading')
  const [round, setRound] = useState(0)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  const personId = person?.id ?? null
  useEffect(() => heading.current?.focus(), [])
  const isFound = typeof found === 'object'
  useEffect(() => {
    if (isFound) heading.current?.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [isFound])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another try.
  useEffect(() => {
    let isHere = true
    setFound('reading')
    read(post, inReplyTo, personId).then(
      (received) => isHere && setFound(received),
      () => isHere && setFound('failed'),
    )
    return () => {
      isHere = false
    }
  }, [post, inReplyTo, personId, round])
  const { author } = post
  const Heading = post.parentId === null ? 'h2' : 'h3'
  return (
    <section
      className="receiving"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <Heading ref={heading} id={id} tabIndex={-1} className="receiving-title">
        {t('title')}
      </Heading>
      <p role="status">{t(isFound ? `lead.${found.situation}` : found)}</p>
      {isFound && (
        <Found
          offers={found.offers}
          onUse={post.may.reply ? onUse : null}
          onReport={post.may.report ? onReport : null}
          mute={person && author ? { name: author.name, run: () => limitPerson(space.id, author, 'mute') } : null}
        />
      )}
      {isFound && found.situation === 'distress' && (
        <Suspense>
          <AnswerKindly text={post.text ?? ''} />
        </Suspense>
      )}
      <div className="receiving-foot">
        <p className="muted small">{t('private')}</p>
        {found === 'failed' && (
          <Button size="small" onClick={() => setRound(round + 1)}>
            {t('again')}
          </Button>
        )}
        <Button look="quiet" size="small" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </section>
  )
}

const read = async (post: Post, inReplyTo: Post | null, personId: string | null): Promise<Received> => {
  const params = post.author && { spaceId: post.spaceId, personId: post.author.id }
  // NOTE: without their page the message is read as anybody's.
  const style = params
    ? await call('readPerson', { params }).then(
        ({ person }) => person.style,
        () => null,
      )
    : null
  return readReceived(post, { inReplyTo, personId, style })
}

interface FoundProps {
  readonly offers: readonly Offer[]
  readonly onUse: ((words: string) => void) | null
  readonly onReport: (() => void) | null
  readonly mute: { readonly name: string; readonly run: () => void } | null
}

const Found = ({ offers, onUse, onReport, mute }: FoundProps) => {
  const of = <Kind extends Offer['kind']>(kind: Kind) =>
    offers.filter((offer): offer is Extract<Offer, { kind: Kind }> => offer.kind === kind)
  const readings = of('reading')
  const questions = of('question')
  const boundaries = of('boundary')
  return (
    <>
      {readings.length > 0 && (
        <>
          <ul className="receiving-readings">
            {readings.map(({ id, words, because }) => (
              <li key={id}>
                <p className="receiving-words">{words}</p>
                <p className="muted small" dir="auto">
                  {because}
                </p>
              </li>
            ))}
          </ul>
          <p className="muted small">{t('guess')}</p>
        </>
      )}
      {questions.length > 0 && <Openers title={t('ask')} texts={questions.map(({ text }) => text)} onUse={onUse} />}
      {of('let-be').map(({ words, steps }) => (
        <div key={words} className="receiving-let-be">
          <p>{words}</p>
          {steps.length > 0 && (
            <div className="row">
              {steps.includes('report') && onReport && (
                <Button size="small" onClick={onReport}>
                  <Flag aria-hidden="true" /> {t('report')}
                </Button>
              )}
              {steps.includes('mute') && mute && (
                <Button size="small" onClick={mute.run}>
                  <VolumeX aria-hidden="true" /> {t('mute', { name: mute.name })}
                </Button>
              )}
            </div>
          )}
        </div>
      ))}
      {boundaries.length > 0 && (
        <Openers title={t('boundary')} texts={boundaries.map(({ text }) => text)} onUse={onUse} />
      )}
    </>
  )
}
