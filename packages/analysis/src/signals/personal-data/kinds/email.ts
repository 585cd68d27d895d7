import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

const written =
  /(?<![A-Za-z\d._%+@/-])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d](?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d._%+-]{0,62}[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d_+-])?@(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{2,24}(?![A-Za-z\d@])/gu

const at = String.raw`(?:\s*[([{<]\s*(?:at|ät|a|arroba|arobase|chiocciola|apenstaartje|@)\s*[)\]}>]\s*|\s+(?:at|ät|arroba|arobase|chiocciola|@)\s+|\s+@|@\s+)`
const dot = String.raw`(?:\s*[([{<]\s*(?:dot|punkt|punto|point|ponto|punt|\.)\s*[)\]}>]\s*|\s+(?:dot|punkt|punto|point|ponto|punt)\s+|\s\.\s|\.)`
const name = String.raw`[\p{L}\d](?:[\p{L}\d_+-]|\.(?=[\p{L}\d]))*(?:\s+(?:dot|punkt|punto|point|ponto|underscore|dash)\s+[\p{L}\d]+){0,2}`
const spelled = new RegExp(
  String.raw`(?<![\p{L}\d._%+@/-])(${name})(${at})([\p{L}\d-]+(?:${dot}[\p{L}\d-]+){0,2}?)(${dot})(com|net|org|edu|gov|io|me|info|biz|app|dev|eu|uk|us|de|at|ch|fr|es|it|pt|nl|be|se|no|dk|fi|pl|ie|ca|au|br|mx|in|jp|cn|kr|ru|nz|za|cz)(?![\p{L}\d])(?:(${dot})(uk|au|nz|br|jp|za|in|mx)(?![\p{L}\d]))?`,
  'giu',
)
const spelledHint = /[([{<]\s*(?:at|ät|a|arroba|arobase|@)|\s(?:at|ät|arroba|arobase|chiocciola)\s|\s@|@\s/i

/** Houses where people, not firms, have their letter box: there "name at gmail.com" is enough. */
const mailHouses =
  /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|aol|proton|protonmail|gmx|web|mail|yandex|fastmail|tutanota|tuta|zoho|orange|free|libero|qq|163)$/i

/** In front of "at something dot com" these are words, not names: "meet me at example dot com". */
const wordsBefore = new Set(
  (
    'my the a as by me us it you him her them this that is are was were be look up out here there found available online live hosted site page blog docs more ' +
    'shop visit read posted published works working work based meeting meet see find and or not one all video article back over ' +
    'information info details everything stuff things prices tickets news sale sold only also over streaming'
  ).split(' '),
)

/** Letter boxes of a house, not of a person. */
const roles =
  /^(?:info|infos|support|contact|help|helpdesk|hello|hi|office|press|presse|prensa|admin|administration|sales|team|no-?reply|donotreply|service|services|customer\.?(?:service|care|support)|jobs|careers|privacy|security|abuse|postmaster|webmaster|hostmaster|enquir(?:y|ies)|inquir(?:y|ies)|feedback|newsletter|news|billing|accounts?|media|hr|donate|donations|kontakt|contacto|contato|contatti|bonjour|mail|post|kundenservice|reception|booking|bookings|reservations?|orders?|shop|library|council|editor|editors|letters|tickets|volunteer|volunteers|legal|dpo|datenschutz|marketing|community|moderators?|mods|complaints)$/i

/** Made-up and reserved names. Source: RFC 2606; and what only looks like a domain: "icon@2x.png", "react@next.js". */
const reserved =
  /@(?:.+\.)?(?:example\.(?:com|org|net)|.+\.(?:example|invalid|test|localhost|png|jpe?g|gif|svg|webp|js|ts|tsx|json|css|html?|local))$/i

/** E-mail addresses of people, written or spelled out ("name at domain dot com"). */
export const email: Kind = {
  id: 'email',
  leastDigits: 0,
  mayBePublic: true,
  find: ({ plain }) => {
    const places: Place[] = []
    if (plain.includes('@')) {
      for (const { 0: found, index } of plain.matchAll(written)) {
        if (isPersons(found.slice(0, found.indexOf('@'))) && !reserved.test(found) && !/^git@/.test(found)) {
          places.push({ type: 'email', start: index, end: index + found.length })
        }
      }
    }
    if (spelledHint.test(plain)) {
      for (const match of plain.matchAll(spelled)) {
        const [found, who = '', between = '', house = '', mark = ''] = match
        const isSpelled = /[([{]/.test(between) || /[@]/.test(between) || mark !== '.' || mailHouses.test(house)
        if (/^\s\.\s$/.test(mark) && !/\.\s(?:com|net|org|edu|co|de)\b/i.test(found)) continue
        if (/point|punt|ponto|punkt/i.test(mark) && /^\s+at\s+$/i.test(between)) continue
        const local = who.split(/\s+/).at(-1) ?? who
        if (!isSpelled || wordsBefore.has(local.toLowerCase()) || !isPersons(who) || /^example$/i.test(house)) continue
        places.push({ type: 'email', start: match.index, end: match.index + found.length })
      }
    }
    return places
  },
}

function isPersons(local: string): boolean {
  return !roles.test(local)
}
