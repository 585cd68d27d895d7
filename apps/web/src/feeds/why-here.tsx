import type { PlaceReason } from '@hearth/contract'
import { isMessageId, t } from '../text/text.ts'
import './feeds.css'

/** Why a post stands where it stands, in one line. Orders by time say nothing: they explain themselves. */
export const WhyHere = ({ reasons }: { readonly reasons: readonly PlaceReason[] }) => {
  const words = reasons.filter(({ id }) => id !== 'newest' && id !== 'oldest').map(reasonWords)
  if (words.length === 0) return null
  return (
    <p className="why">
      <span className="visually-hidden">{t('feeds.why')} </span>
      {words.join(' ')}
    </p>
  )
}

/** The sentence of one reason. One that this app does not know yet is told as an order of its own. */
export const reasonWords = ({ id, values }: PlaceReason): string => {
  const messageId = `reason.${id}`
  return isMessageId(messageId) ? t(messageId, values) : t('reason.other')
}
