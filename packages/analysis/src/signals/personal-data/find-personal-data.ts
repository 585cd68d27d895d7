import type { PersonalData } from '@hearth/contract'
import { kinds } from './kinds/index.ts'
import { type Place, textToSearch } from './text-to-search.ts'
import { isAboutOther } from './whose/is-about-other.ts'
import { isPublic } from './whose/is-public.ts'

/** Longer texts are read to here: nobody pastes a book by mistake, and a draft must not wait. In UTF-16 units. */
const maxChars = 50_000

/**
 * Finds personal data in a text of any language: sorted, non-overlapping, half-open UTF-16 spans of the author's own text.
 * Never throws. What has a checksum is found only where it is right; what a public body owns is not personal.
 */
export function findPersonalData(source: string): PersonalData[] {
  const text = textToSearch(source.length > maxChars ? source.slice(0, maxChars) : source)
  const taken: Place[] = []
  for (const kind of kinds) {
    if (text.digits < kind.leastDigits) continue
    for (const place of longestFirst(kind.find(text))) {
      if (taken.some((other) => other.start < place.end && place.start < other.end)) continue
      if (kind.mayBePublic && isPublic(text.plain, place)) continue
      taken.push(place)
    }
  }
  return taken
    .sort((a, b) => a.start - b.start)
    .map(({ type, start, end }) => ({ type, start, end, aboutOther: isAboutOther(text.plain, { type, start, end }) }))
}

function longestFirst(places: readonly Place[]): readonly Place[] {
  return places.length < 2 ? places : [...places].sort((a, b) => b.end - b.start - (a.end - a.start))
}
