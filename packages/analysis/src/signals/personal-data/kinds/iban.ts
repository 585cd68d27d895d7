import { mod97 } from '../checksums/iso-7064.ts'
import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

/** Country and length. Source: SWIFT IBAN registry, release 99. */
const lengths: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 ' +
    'LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 ' +
    'SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

const shape = /(?<![\p{L}\d])[a-z]{2}\d{2}(?:[ -]?[a-z\d]){11,30}/giu

/** Bank account numbers with their country's length and a valid check. */
export const iban: Kind = {
  id: 'iban',
  leastDigits: 8,
  mayBePublic: true,
  find: ({ plain }) => {
    const places: Place[] = []
    for (const { 0: found, index } of plain.matchAll(shape)) {
      const length = lengths.get(found.slice(0, 2).toUpperCase())
      const end = length === undefined ? 0 : lengthOf(found, length)
      if (end === 0 || /[\p{L}\d]/u.test(plain.charAt(index + end))) continue
      const bare = found.slice(0, end).replace(/[ -]/g, '').toUpperCase()
      if (mod97(bare.slice(4) + bare.slice(0, 4)) === 1) places.push({ type: 'iban', start: index, end: index + end })
    }
    return places
  },
}

/** How many units of the text hold `length` letters and digits; 0 where there are fewer. */
function lengthOf(found: string, length: number): number {
  let count = 0
  for (let index = 0; index < found.length; index++) {
    if (found[index] !== ' ' && found[index] !== '-') count++
    if (count === length) return index + 1
  }
  return 0
}
