import { clauseBefore, hasCueBefore } from '../cues.ts'
import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)`
const four = new RegExp(
  String.raw`(?<![\p{L}\d._=-]|\d[,:])(${octet})\.(${octet})\.(${octet})\.(${octet})(?![\p{L}\d_-]|\.\d|/\d{3})`,
  'gu',
)
const six =
  /(?<![\p{L}\d:.])(?:[\da-f]{1,4}:){2,7}(?::[\da-f]{1,4}){0,6}(?:[\da-f]{1,4})?(?![\p{L}\d:])|(?<![\p{L}\d:.])[\da-f]{1,4}::(?:[\da-f]{1,4}:){0,5}[\da-f]{1,4}(?![\p{L}\d:])/giu

const notIp =
  /(?:\bv|versions?|ver\.?|release[ds]?|builds?|firmware|driver|chapters?|section|sections|§|clause|paragraph|update|upgrade[ds]?|patch|kernel|sdk|chrome|firefox|windows|ios|android|node|python|java|php|dns|oid|assembly|subnet|netmask|mask|package|dll|from version|(?:version|upgrade|update|release)[^.]{0,20} to)\s*(?:is|=|:|#)?\s*$/i
const ipCue =
  /\b(?:ip|ips|ipv[46]|addr|address|adresse|dirección|host|server|vpn|router|log(?:s|ged)?|login|ban(?:ned)?|trace[dr]?|connect(?:ed|ing)?|ping(?:ed)?|from)\b/i
/** Everybody's resolvers. */
const wellKnown = new Set(['8.8.8.8', '8.8.4.4', '1.1.1.1', '1.0.0.1', '9.9.9.9', '208.67.222.222', '208.67.220.220'])

/** Addresses on the public network. Private, local and documentation ranges say nothing. Source: RFC 1918, 5737, 6890, 3849, 4193. */
export const ipAddress: Kind = {
  id: 'ip-address',
  leastDigits: 3,
  mayBePublic: false,
  find: ({ plain }) => {
    const places: Place[] = []
    for (const match of plain.matchAll(four)) {
      const [found, a, b, c, d] = match
      const parts = [a, b, c, d].map(Number) as [number, number, number, number]
      if (isReserved(parts) || wellKnown.has(found)) continue
      const before = plain.slice(Math.max(0, match.index - 24), match.index)
      const isSaid = hasCueBefore(plain, match.index, ipCue)
      const isSmall = Math.max(...parts) < 64
      if (
        isSmall &&
        /\b(?:versions?|upgraded?|updated?|releases?|firmware|driver)\b/i.test(clauseBefore(plain, match.index, 44))
      )
        continue
      if (notIp.test(before) && !/\bip\b[^.]*$/i.test(before)) continue
      // Four small numbers are as likely a version or a numbered paragraph.
      if (!isSaid && (isSmall || parts.filter((part) => part < 10).length >= 2)) continue
      places.push({ type: 'ip-address', start: match.index, end: match.index + found.length })
    }
    if (plain.includes(':')) {
      for (const { 0: found, index } of plain.matchAll(six)) {
        if (isIpv6(found)) places.push({ type: 'ip-address', start: index, end: index + found.length })
      }
    }
    return places
  },
}

function isReserved([a, b, c]: readonly [number, number, number, number]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true
  if ((a === 192 && b === 168) || (a === 172 && b >= 16 && b <= 31) || (a === 169 && b === 254)) return true
  return (
    (a === 192 && b === 0 && c === 2) || (a === 198 && b === 51 && c === 100) || (a === 203 && b === 0 && c === 113)
  )
}

function isIpv6(found: string): boolean {
  const halves = found.split('::')
  const groups = found.split(':').filter((group) => group !== '')
  if (halves.length > 2 || groups.length > 8 || (halves.length === 1 && groups.length !== 8)) return false
  if (/^(?:fe[89ab]|f[cd]|ff|2001:0?db8|::)/i.test(found)) return false
  // Times and ratios ("10:20:30:40::") have no letters, no long groups and no eight of them.
  return groups.length === 8 || (groups.length >= 3 && /[a-f]/i.test(found) && /[\da-f]{3}/i.test(found))
}
