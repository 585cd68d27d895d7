import { hasCue } from '../cues.ts'
import { idFormats } from '../government-ids/index.ts'
import { claimLookAlikes, isClaimed } from '../look-alikes.ts'
import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

/** Any state's number of a person, by shape, checksum and, where these are not enough, a word for it. Types read `government-id.us-ssn`. */
export const governmentId: Kind = {
  id: 'government-id',
  leastDigits: 3,
  mayBePublic: false,
  find: ({ plain }) => {
    const places: Place[] = []
    let claimed: ReturnType<typeof claimLookAlikes> | null = null
    for (const { id, shape, isValid, cue, isTelling } of idFormats) {
      // Most texts have no word for it: that is asked first, once a text.
      const isNamed = cue.test(plain)
      if (!isTelling && !isNamed) continue
      for (const { 0: found, index } of plain.matchAll(shape)) {
        const place = { start: index, end: index + found.length }
        if (!isValid(found.replace(/[ ./-]/g, '')) && !isValid(found.replace(/[ .]/g, ''))) continue
        const isSaid = isNamed && hasCue(plain, place, cue)
        if (!isSaid) {
          claimed ??= claimLookAlikes(plain)
          if (!isTelling || isClaimed(claimed, place)) continue
        }
        places.push({ type: `government-id.${id}`, ...place })
      }
    }
    return places
  },
}
