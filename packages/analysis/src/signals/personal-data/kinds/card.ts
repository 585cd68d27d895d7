import { isLuhn } from '../checksums/luhn.ts'
import { hasCue } from '../cues.ts'
import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

const shape = /(?<![\d.,\w-])\d(?:[ -]?\d){11,18}(?![\d\w]|[.,-]\d)/g
const groups = /^\d{4}([ -])\d{4}\1\d{4}\1\d{4}$|^\d{4}([ -])\d{6}\2\d{5}$|^\d{4}([ -])\d{6}\3\d{4}$|^\d{12,19}$/

/** First digits and lengths of the networks. Source: ISO/IEC 7812 ranges as the networks publish them. */
const networks =
  /^(?:4\d{12}(?:\d{3}){0,2}|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11,16}|6(?:011|5\d\d|4[4-9]\d)\d{12}|35(?:2[89]|[3-8]\d)\d{12,15}|(?:2131|1800)\d{11}|62\d{14,17}|(?:5018|5020|5038|6304|6759|676[1-3])\d{8,15}|220[0-4]\d{12})$/

const cue =
  /\b(?:cards?|visa|master ?card|amex|american express|maestro|credit|debit|cc|discover|karte|kreditkarte|tarjeta|carte|cart[aã]o|carta di credito|creditcard|karta|kort)\b|カード|信用卡|银行卡|카드|карт/i

/** Numbers of payment cards: a network's shape and Luhn's check digit, or any length with the check digit and a word for it. */
export const card: Kind = {
  id: 'card',
  leastDigits: 12,
  mayBePublic: false,
  find: ({ plain }) => {
    const places: Place[] = []
    for (const { 0: found, index } of plain.matchAll(shape)) {
      const digits = found.replace(/\D/g, '')
      if (!isLuhn(digits) || !/[1-9]{2}/.test(digits)) continue
      const end = index + found.length
      const isSure = groups.test(found) && networks.test(digits)
      const isSaid = hasCue(plain, { start: index, end }, cue)
      if (isSaid ? isSure || digits.length >= 12 : isSure) places.push({ type: 'card', start: index, end })
    }
    return places
  },
}
