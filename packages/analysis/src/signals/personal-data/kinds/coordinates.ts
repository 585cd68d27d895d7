import { hasCue } from '../cues.ts'
import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

const decimal = /(?<![\d.])(-?\d{1,2}\.\d{3,8})°?\s*([NS])?\s*[,; ]\s*(-?\d{1,3}\.\d{3,8})°?\s*([EWO])?(?![\d.])/g
const degrees =
  /(?<!\d)\d{1,2}°\s*\d{1,2}(?:\.\d+)?['′]\s*(?:\d{1,2}(?:\.\d+)?(?:"|″|'')\s*)?[NS][\s,]*\d{1,3}°\s*\d{1,2}(?:\.\d+)?['′]\s*(?:\d{1,2}(?:\.\d+)?(?:"|″|'')\s*)?[EWO]/gi
const plusCode = /(?<![A-Z\d])(?:[23456789CFGHJMPQRVWX]{4}){1,2}\+[23456789CFGHJMPQRVWX]{2,3}(?![A-Z\d+])/g
const threeWords = /\/\/\/\p{Ll}+\.\p{Ll}+\.\p{Ll}+/gu
const cue =
  /\b(?:lat(?:itude)?|lon(?:gitude)?|lng|coords?|coordinates|gps|geo|location|loc|maps?|pin(?:ned)?|find (?:me|us|him|her|them)|live|lives|home|house|here|meet|koordinaten|coordenadas|coordonn[ée]es|coordinate|ubicaci[oó]n|standort)\b|координат|坐标|座標|좌표/i

/** A place to a few meters: decimal degrees, degrees and minutes, plus codes, three words. Source of plus codes: Open Location Code 1.0. */
export const coordinates: Kind = {
  id: 'coordinates',
  leastDigits: 0,
  mayBePublic: true,
  find: ({ plain, digits }) => {
    const places: Place[] = []
    const add = (start: number, found: string) => places.push({ type: 'coordinates', start, end: start + found.length })
    if (plain.includes('///')) for (const { 0: found, index } of plain.matchAll(threeWords)) add(index, found)
    if (plain.includes('+')) {
      for (const { 0: found, index } of plain.matchAll(plusCode))
        if (/\d/.test(found) && /[A-Z]/.test(found)) add(index, found)
    }
    if (digits < 4) return places
    for (const match of plain.matchAll(decimal)) {
      const [found, lat = '', north, lon = '', east] = match
      if (Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180) continue
      const isMarked = north !== undefined && east !== undefined
      // Two small numbers with many decimals are as likely a measurement.
      const isFine =
        Math.min(decimals(lat), decimals(lon)) >= 5 && Math.max(Math.abs(Number(lat)), Math.abs(Number(lon))) >= 10
      const place = { start: match.index, end: match.index + found.length }
      if (isMarked || hasCue(plain, place, cue) || (isFine && found.includes(','))) add(match.index, found.trimEnd())
    }
    if (plain.includes('°')) for (const { 0: found, index } of plain.matchAll(degrees)) add(index, found)
    return places
  },
}

function decimals(value: string): number {
  return value.length - value.indexOf('.') - 1
}
