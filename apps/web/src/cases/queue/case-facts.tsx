import type { CaseSummary } from '@hearth/contract'
import { AlarmClock, Hand, Users } from 'lucide-react'
import { isConsoleMessageId, t } from '../../text/console-text.ts'
import { Ago, useNow } from '../../ui/page/ago.tsx'
import { dueOf } from './due.ts'

/** Why a case stands where it stands, in words and never as a number. */
export const PriorityTags = ({ one }: { readonly one: CaseSummary }) => {
  const known = one.priorityReasons.filter(
    (reason) => isConsoleMessageId(`priority.${reason}`) && !(reason === 'newcomer-waits' && isFirstPost(one)),
  )
  if (known.length === 0) return null
  return (
    <ul className="priority" aria-label={t('cases.why-first')}>
      {known.map((reason) => {
        const id = `priority.${reason}`
        return (
          <li key={reason} className={`tag ${isPressing(reason) ? 'tag-ember' : ''}`}>
            {isConsoleMessageId(id) && t(id)}
          </li>
        )
      })}
    </ul>
  )
}

/** What it was reported for: “Insult, threat”. */
export const reasonWords = (one: Pick<CaseSummary, 'reasons' | 'priorityReasons'>): string =>
  isFirstPost(one) ? t('reason.newcomer') : one.reasons.map((reason) => t(`reason.${reason}`)).join(' · ')

/** Whether nobody reported it and nothing was found in it: it waits because its author is new. */
export const isFirstPost = (one: Pick<CaseSummary, 'reasons' | 'priorityReasons'>): boolean =>
  one.priorityReasons.includes('newcomer-waits') && one.reasons.every((reason) => reason === 'other')

/** How many reported it, since when it waits, and how soon somebody should look. */
export const CaseFacts = ({ one }: { readonly one: CaseSummary }) => {
  const { due, hours } = dueOf(one.dueAt, useNow(60_000))
  return (
    <div className="case-facts">
      {!isFirstPost(one) && (
        <span>
          <Users aria-hidden="true" /> {t('cases.reports', { count: one.reportCount })}
        </span>
      )}
      <span>
        <Ago at={one.openedAt} />
      </span>
      <span className={due === 'overdue' ? 'case-overdue' : ''}>
        <AlarmClock aria-hidden="true" /> {t(`due.${due}`, { hours, days: Math.ceil(hours / 24) })}
      </span>
    </div>
  )
}

/** Who looks at a case now. */
export const Holder = ({ name, isMe }: { readonly name: string; readonly isMe: boolean }) => (
  <span className="tag tag-leaf">
    <Hand aria-hidden="true" /> {isMe ? t('cases.held-by-me') : t('cases.held-by', { name })}
  </span>
)

const isPressing = (reason: string): boolean =>
  ['threat', 'self-harm-worry', 'exposed-private-facts', 'waiting-long'].includes(reason)
