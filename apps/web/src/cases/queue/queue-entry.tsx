import type { CaseSummary } from '@hearth/contract'
import { lazy, Suspense } from 'react'
import { Link } from 'react-router'
import { useSpace } from '../../spaces/space-view.ts'
import { t } from '../../text/console-text.ts'
import { useNow } from '../../ui/page/ago.tsx'
import { CaseFacts, Holder, isFirstPost, PriorityTags, reasonWords } from './case-facts.tsx'
import { isHeldByOther, isMine } from './next-case.ts'

const LetGo = lazy(async () => ({ default: (await import('../../newcomers/waiting/let-go.tsx')).LetGo }))

/** One waiting case in the list. A case about oneself is named, and not opened. */
export const QueueEntry = ({ one }: { readonly one: CaseSummary }) => {
  const { space, person } = useSpace()
  const now = useNow(30_000)
  const myId = person?.id ?? ''
  const isMyHold = isMine(one, myId, now)
  return (
    <article className={one.isAboutMe ? 'queue-entry queue-entry-still' : 'queue-entry'}>
      <h3 className="queue-title">
        {one.isAboutMe ? (
          t('cases.about-me')
        ) : (
          <Link to={`/s/${space.slug}/cases/${one.id}`} className="queue-link">
            {reasonWords(one)}
          </Link>
        )}
      </h3>
      {one.isAboutMe ? (
        <p className="muted small">{t('cases.about-me-words')}</p>
      ) : (
        <>
          <PriorityTags one={one} />
          <CaseFacts one={one} />
          {(isMyHold || isHeldByOther(one, myId, now)) && (
            <Holder name={one.claimedBy?.name ?? t('console.somebody')} isMe={isMyHold} />
          )}
          {isFirstPost(one) && !isHeldByOther(one, myId, now) && (
            <Suspense>
              <LetGo one={one} />
            </Suspense>
          )}
        </>
      )}
    </article>
  )
}
