import { harmOf } from '../judge-message.ts'
import { words } from '../received-text.ts'
import type { OfferKind } from './offer-kind.ts'

/** One calm sentence that draws a line, for whoever wants to answer clear harm. Firm, without an insult, and without an explanation owed. */
export const boundary: OfferKind = {
  kind: 'boundary',
  offer: ({ message, situation }) => {
    const harm = harmOf(message)
    if (situation !== 'harm' || harm === null) return []
    return [{ kind: 'boundary', text: words(`boundary.${harm}${message.answersMe ? '' : '.others'}`) }]
  },
}
