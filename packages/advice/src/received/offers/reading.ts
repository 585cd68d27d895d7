import { words } from '../received-text.ts'
import type { OfferKind } from './offer-kind.ts'

/** More than two would be an argument for the author, and nobody asked for one. */
const mostReadings = 2

/** Another way to read it. Only of what is unclear and holds no harm: whoever was hurt is never told to read it kindly. */
export const reading: OfferKind = {
  kind: 'reading',
  offer: ({ situation, readings }) =>
    situation !== 'unclear'
      ? []
      : readings.slice(0, mostReadings).map(({ id, because, values }) => ({
          kind: 'reading',
          id,
          words: words(`reading.${id}`),
          because: words(because, values),
        })),
}
