import type { Action } from '@hearth/contract'
import { t } from '../../text/console-text.ts'
import { formatDay } from '../../text/format-time.ts'
import { locale } from '../../text/text.ts'

interface Told {
  readonly action: Action
  /** For a suspension: its end, ISO 8601. */
  readonly until: string | null
  readonly isReversed: boolean
}

/** What a decision does; once it is reversed, what it did and that it no longer holds. */
export const whatWords = ({ action, subject, until, isReversed }: Told & { readonly subject: string }): string => {
  if (isReversed) return t(`statement.was-${action}`)
  const isPersonSuspended = action === 'suspend' && subject === 'person'
  return t(isPersonSuspended ? 'statement.what-suspend-person' : `statement.what-${action}`, { day: dayOf(until) })
}

/** How long what a decision limits lasts. */
export const howLong = ({ action, until, isReversed }: Told): string => {
  switch (action) {
    case 'note':
    case 'none':
      return t('statement.no-limit')
    case 'suspend':
    case 'hide':
    case 'remove':
    case 'close-thread':
    case 'ask-to-edit':
      if (isReversed) return t('statement.until-reversed')
      if (action === 'ask-to-edit') return t('statement.until-edit')
      return action === 'suspend' && until ? t('statement.until', { day: dayOf(until) }) : t('statement.for-now')
    default:
      return action satisfies never
  }
}

const dayOf = (until: string | null): string => (until ? formatDay(until, new Date(), locale()) : '')
