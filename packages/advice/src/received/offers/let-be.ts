import { harmOf } from '../judge-message.ts'
import { words } from '../received-text.ts'
import type { OfferKind } from './offer-kind.ts'

/** It's fine not to answer. Of clear harm with the ways to report it and to hear no more, also where its author seems to struggle. */
export const letBe: OfferKind = {
  kind: 'let-be',
  offer: ({ message, situation }) => {
    const harm = harmOf(message)
    const isHarm = harm !== null && (situation === 'harm' || situation === 'distress')
    if (isHarm) return [{ kind: 'let-be', words: words(`let-be.${harm}`), steps: ['report', 'mute'] }]
    if (situation === 'unclear' || situation === 'stinging')
      return [{ kind: 'let-be', words: words(`let-be.${situation}`), steps: [] }]
    return []
  },
}
