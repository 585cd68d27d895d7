import type { Offer } from '@hearth/advice/received'
import type { Post } from '@hearth/contract'
import { Flag, VolumeX, X } from 'lucide-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { limitPerson } from '../../people/limit-person.ts'
import { wasReportedHere } from '../../reports/asking/reported-here.ts'
import { useSpace } from '../../spaces/space-view.ts'
import { Button } from '../../ui/controls/button.tsx'
import { markLetBeSeen, wasLetBeSeen } from './let-be-seen.ts'
import { readReceived } from './read-received.ts'
import { t } from './receiving-text.ts'
import './receiving.css'

const ReportDialog = lazy(async () => ({ default: (await import('../../reports/report-dialog.tsx')).ReportDialog }))

interface LetBeLineProps {
  /** The post that is being answered. */
  readonly post: Post
  /** The post that this one answers, where it is known here. */
  readonly inReplyTo: Post | null
  /** Puts the calm sentence into the box. */
  readonly onUse: (words: string) => void
  /** Where the focus goes when the line is closed. */
  readonly onDismissed: () => void
}

/**
 * Beside the box that answers clear harm, or a post that was reported from here or limited by moderators: it's fine not to answer. Shown until it is closed once;
 * that is remembered on the device. It holds nobody back.
 */
export const LetBeLine = ({ post, inReplyTo, onUse, onDismissed }: LetBeLineProps) => {
  const { space, person } = useSpace()
  const [offers, setOffers] = useState<readonly Offer[]>([])
  const [isSeen, setSeen] = useState(() => wasLetBeSeen(post.id))
  const [isReporting, setReporting] = useState(false)
  const personId = person?.id ?? null
  useEffect(() => {
    if (isSeen) return
    let isHere = true
    readReceived(post, { inReplyTo, personId }).then(
      (received) => isHere && setOffers(received.offers),
      // NOTE: without a reader nothing is said about the words; what moderators did is known all the same.
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [post, inReplyTo, personId, isSeen])
  const letBe = offers.find((offer) => offer.kind === 'let-be')
  const isHarm = letBe !== undefined && letBe.steps.length > 0
  const isLimited =
    wasReportedHere(post.id) ||
    post.visibility === 'held' ||
    post.visibility === 'hidden' ||
    post.visibility === 'removed'
  if (isSeen || !(isHarm || isLimited)) return null
  const boundary = offers.find((offer) => offer.kind === 'boundary')
  const { author } = post
  return (
    <div className="let-be-line">
      <p role="status">{isHarm ? letBe.words : t('line.limited')}</p>
      <div className="let-be-doings">
        {post.may.report && (
          <Button look="quiet" size="small" onClick={() => setReporting(true)}>
            <Flag aria-hidden="true" /> {t('report')}
          </Button>
        )}
        {person && author && !post.isMuted && (
          <Button look="quiet" size="small" onClick={() => limitPerson(space.id, author, 'mute')}>
            <VolumeX aria-hidden="true" /> {t('mute', { name: author.name })}
          </Button>
        )}
        {boundary && (
          <Button look="quiet" size="small" onClick={() => onUse(boundary.text)}>
            {t('line.use')}
          </Button>
        )}
        <Button
          look="quiet"
          size="small"
          isIcon
          aria-label={t('line.dismiss')}
          onClick={() => {
            markLetBeSeen(post.id)
            setSeen(true)
            onDismissed()
          }}
        >
          <X aria-hidden="true" />
        </Button>
      </div>
      <Suspense>
        {isReporting && (
          <ReportDialog subject={{ kind: 'post', id: post.id }} author={author} onClose={() => setReporting(false)} />
        )}
      </Suspense>
    </div>
  )
}
