import { clauseBefore } from '../cues.ts'
import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

const cue =
  /\b(?:(?:number|licen[cs]e|car|vanity) ?plates?|plates?(?='s| )|reg(?:istration)?(?: number| plate| no\.?)?|tags? (?:is|are)|kennzeichen|nummernschild|matr[ií]cula|placas?|plaque(?: d'immatriculation)?|immatriculation|targa|kenteken|tablic[ae](?: rejestracyjna)?|rejestracja|registreringsnummer|regnr|regskylt|rekisterinumero|nummerplade|plaka)\b|車牌|车牌|ナンバー|госномер/i
const shape =
  /(?<![\p{L}\d-])(?=[A-ZÄÖÜ\d -]{0,9}\d)(?=[\d -]{0,5}[A-ZÄÖÜ])[A-ZÄÖÜ\d]{1,8}(?:[ -][A-ZÄÖÜ\d]{1,5}){0,3}(?![\p{L}\d-])/gu
const chinese = /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][ ·]?[A-Z\d]{5,6}/gu
const notPlate = /^(?:\d+(?:ST|ND|RD|TH|AM|PM|KM|MPH|L|CC)|[A-Z]?\d)$/

/** Vehicle plates, only where a word says that one follows: their shapes are those of many codes. */
export const plate: Kind = {
  id: 'plate',
  leastDigits: 1,
  mayBePublic: true,
  find: ({ plain }) => {
    const places: Place[] = []
    for (const { 0: found, index } of plain.matchAll(chinese))
      places.push({ type: 'plate', start: index, end: index + found.length })
    if (!cue.test(plain)) return places
    for (const { 0: found, index } of plain.matchAll(shape)) {
      const bare = found.replace(/[ -]/g, '')
      if (bare.length < 4 || bare.length > 9 || !/\d/.test(bare) || !/[A-ZÄÖÜ]/.test(bare) || notPlate.test(bare))
        continue
      if (cue.test(clauseBefore(plain, index, 36)))
        places.push({ type: 'plate', start: index, end: index + found.length })
    }
    return places
  },
}
