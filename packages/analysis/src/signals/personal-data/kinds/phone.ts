import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { hasCue, hasCueBefore } from '../cues.ts'
import { claimLookAlikes, isClaimed } from '../look-alikes.ts'
import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

/** Seven to fifteen digits (ITU-T E.164) with the marks that people put between them. */
const shape =
  /(?<![A-Za-z\u00c0-\u024f\u0370-\u052f\d_@#/.=-]|\d[ ,:])(?:\+|00(?=[1-9]))?\(?\+?\d{1,4}\)?(?:(?:[ .\u00b7/-]|\) ?|-? ?\() ?\(?\d{1,5}\)?|\d){1,12}(?!(?!x\d)[A-Za-z\u00c0-\u024f\u0370-\u052f\d_@]|[,:/]\d|\.\d)/g
const afterwards = /(?:\s?(?:ext|x|extension|durchwahl)\.? ?\d{1,5})?/iy

/** Words before a number that make it one to call. */
const cueBefore =
  /(?<!\p{L})(?:tel|phones?|telephone|mobile|mob|cell(?:phone)?|fax|landline|call(?:ed|ing|s)?|ring|rang|dial|text(?:ed|ing|s)?|sms|whats ?app|signal|telegram|viber|reach(?:able|ed)?|contact|messages?|answering|registered|number|num|digits|desk|office|voicemail|hmu|hit me up|facetime|imessage|telefon|telefono|tel[ée]fono|telefone|telefoon|t[ée]l[ée]phone|handy(?:nummer)?|ruf|rufen|anrufen|erreichbar|nummer|rufnummer|m[óo]vil|celular|cellulare|ll[aá]m[ae]\w*|llama|n[úu]mero|numero|num[ée]ro|portable|appel\w*|joindre|chiam\w*|ligue|liga|contato|bel|bellen|mobiel|zadzwo[nń]|dzwo[nń]|numer|kom[oó]rka|mobil|mobilnummer|ring|puhelin\w*|soita|numar\w*|sun[aă]|telefonum|ara|arayın|hub(?:ungi)?|nomor|gọi|số)(?!\p{L})|(?:телефон|звони|позвони|номер|тел\.|мобильн|зателефон|電話|电话|電话|手机|手機|携帯|连絡|聯絡|联系|番号|번호|전화|연락|هاتف|اتصل|رقم|جوال|फ़ोन|फोन|नंबर|कॉल|মোবাইল|ফোন|โทร|τηλέφων|κινητό|טלפון|נייד|ফোন)/iu
const cueAfter =
  /^\W{0,3}(?:\(?(?:office|fax|mobile|cell|home|work|landline|whatsapp|tel|phone)\b|is (?:my|his|her|their|the) (?:new |old )?(?:\w+ )?(?:number|phone|mobile|cell|digits)|(?:call|text|ring|whatsapp) (?:me|him|her|them)|if you (?:need|want) )/i

/** Without a word for it, a number must be written as only telephone numbers are. */
const written =
  /^(?:\+|00[1-9])|^\(0?\d{2,5}\)[ -]?\d{2,5}[ -]?\d{2,5}$|^[2-9]\d{2}[-.][2-9]\d{2}[-.]\d{4}$|^1[-. ]\(?[2-9]\d{2}\)?[-. ]\d{3}[-. ]\d{4}$|^0[1-9](?:[ .-]\d{2}){4}$|^0\d{2,4}[ /-]\d{3,4}[ -]?\d{3,4}$|^07\d{3}[ -]?\d{6}$|^0\d{10}$/

/**
 * Free and shared-cost lines, emergency and short numbers belong to no person. Sources: Ofcom numbering plan (080, 084, 087, 03);
 * NANP 8YY and N11; ETSI/EU 112 and 116xxx.
 */
const publicLine =
  /^(?:\+?44|0)(?:(?:800|808)\d{6,7}|(?:84[345]|87[0123]|3(?:0[036]|3[03]|4[345]|7[012]))\d{7})$|^(?:\+?1)?8(?:00|33|44|55|66|77|88)\d{7}$|^\+?\d{0,3}0?(?:800|900)\d{5,8}$|^116\d{3}$|^0?(?:130|180|1[38]00)\d{3,7}$/
/** Numbers set aside for stories. Source: NANPA 555-0100 to 555-0199. */
const made = /^(?:\+?1)?\d{0,3}55501\d\d$/

export const phone: Kind = {
  id: 'phone',
  leastDigits: 6,
  mayBePublic: true,
  find: ({ plain }) => {
    const places: Place[] = []
    let claimed: ReturnType<typeof claimLookAlikes> | null = null
    for (const { 0: match, index } of plain.matchAll(shape)) {
      const found = trim(match)
      const start = index + match.indexOf(found)
      const digits = found.replace(/\D/g, '')
      if (digits.length < 6 || digits.length > 15) continue
      const place = { start, end: start + found.length }
      const hasWord = hasCueBefore(plain, start, cueBefore) || hasCueAfterwards(plain, place.end)
      if (!hasWord && !written.test(found)) continue
      claimed ??= claimLookAlikes(plain)
      if (isPublicLine(found, digits) || !isWhole(found) || isClaimed(claimed, place)) continue
      if (digits.length < 7 && !/\D/.test(found) && !hasStrongCue(plain, start)) continue
      if (!isCallable(found, digits, hasWord)) continue
      afterwards.lastIndex = place.end
      const extension = afterwards.exec(plain)?.[0].length ?? 0
      places.push({ type: 'phone', start, end: place.end + extension })
    }
    return places
  },
}

function hasCueAfterwards(plain: string, end: number): boolean {
  return cueAfter.test(plain.slice(end, end + 40))
}

const strong =
  /\b(?:tel|phone|mobile|cell|call|ring|text|whatsapp|telefon\w*|tel[ée]fono|t[ée]l[ée]phone)\b[^.!?]{0,12}$/i

function hasStrongCue(plain: string, start: number): boolean {
  return strong.test(plain.slice(Math.max(0, start - 24), start))
}

function trim(match: string): string {
  let found = match.replace(/[ .\u00b7/-]+$/, '')
  if (found.endsWith(')') && !found.includes('(')) found = found.slice(0, -1)
  if (found.startsWith('(') && !found.includes(')')) found = found.slice(1)
  return found
}

function isWhole(found: string): boolean {
  return found.split('(').length === found.split(')').length && !/^(\d)\1+$/.test(found.replace(/\D/g, ''))
}

function isPublicLine(found: string, digits: string): boolean {
  const number = found.startsWith('+') ? `+${digits}` : digits
  return publicLine.test(number.replace(/^(\+44)0/, '$1')) || made.test(digits)
}

/** An international number must be possible in its country; without a word, a bare one must be valid somewhere. */
function isCallable(found: string, digits: string, hasWord: boolean): boolean {
  const international = /^\(?\+|^00[1-9]/.test(found)
  if (international) {
    const number = parsePhoneNumberFromString(`+${digits.replace(/^00/, '')}`.replace(/^(\+(?:4[0-9]|3[0-9]))0/, '$1'))
    return number?.isPossible() === true || (hasWord && digits.length >= 9)
  }
  if (hasWord) return digits.length >= 6
  return countriesOf(digits).some((country) => parsePhoneNumberFromString(digits, country)?.isValid() === true)
}

function countriesOf(
  digits: string,
): readonly ('US' | 'GB' | 'DE' | 'FR' | 'IT' | 'NL' | 'BE' | 'AU' | 'IN' | 'JP' | 'SE' | 'CH' | 'AT')[] {
  if (!digits.startsWith('0')) return ['US']
  return ['GB', 'FR', 'DE', 'NL', 'BE', 'IT', 'AU', 'JP', 'IN', 'SE', 'CH', 'AT']
}

export const hasPhoneCue = (plain: string, start: number, end: number): boolean =>
  hasCue(plain, { start, end }, cueBefore, cueAfter)
