import { boundary } from './boundary.ts'
import { letBe } from './let-be.ts'
import type { OfferKind } from './offer-kind.ts'
import { question } from './question.ts'
import { reading } from './reading.ts'

/** Every kind of offer, in the order in which they are shown. A new one is one file and its line here. */
export const offerKinds: readonly OfferKind[] = [reading, question, letBe, boundary]
