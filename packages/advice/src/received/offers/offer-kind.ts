import type { ReadMessage } from '../read-message.ts'
import type { FoundReading } from '../readings/reading.ts'
import type { Offer, Situation } from '../received.ts'

export interface Judged {
  readonly message: ReadMessage
  readonly situation: Situation
  /** The readings that have something to stand on, the firmest first; whether they may be shown is the offer's matter. */
  readonly readings: readonly FoundReading[]
}

/** One kind of thing that may be offered, and when. */
export interface OfferKind {
  readonly kind: Offer['kind']
  readonly offer: (judged: Judged) => readonly Offer[]
}
