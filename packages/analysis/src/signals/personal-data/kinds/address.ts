import {
  box,
  mayNameStreet,
  namedStreet,
  numberedStreet,
  postcode,
  smallStreet,
  unitBefore,
} from '../address/english-address.ts'
import { extend } from '../address/extend.ts'
import {
  afterwordStreet,
  beginningStreet,
  eastAsian,
  endingStreet,
  numberedBeginning,
  smallEndingStreet,
} from '../address/other-addresses.ts'
import { unitWords } from '../address/street-words.ts'
import { hasCueBefore } from '../cues.ts'
import type { Place } from '../text-to-search.ts'
import type { Kind } from './kind.ts'

/** Where somebody can be found: street and house, letter box, full postcode; with the flat, town and country that follow. */
export const address: Kind = {
  id: 'address',
  leastDigits: 1,
  mayBePublic: true,
  find: ({ plain, digits }) => {
    const found: { start: number; end: number }[] = []
    const look = (pattern: RegExp, isRight: (match: RegExpExecArray) => boolean = () => true) => {
      for (const match of plain.matchAll(pattern)) {
        if (isRight(match)) found.push({ start: match.index, end: match.index + match[0].length })
      }
    }
    const isStreet = streetHint.test(plain)
    if (isStreet) {
      look(numberedStreet, (match) => !measures.test(match[0]) && !isYear(plain, match))
      look(namedStreet)
      look(smallStreet, (match) => mayNameStreet(match[1] ?? '') && !/^(?:19|20)\d\d /.test(match[0]))
      look(endingStreet, (match) => !notEnding.test(match[0]))
      if (addressCue.test(plain)) look(smallEndingStreet, (match) => isSaid(plain, match.index))
      look(
        beginningStreet,
        (match) =>
          (isCapital(match[0]) && !/^via |paypal|venmo|zoom|e-?mail|usb|wi-?fi|port\b|ssh|vpn/i.test(match[0])) ||
          isSaid(plain, match.index),
      )
      look(numberedBeginning)
      look(afterwordStreet)
    }
    if (/box|psc|cmr|postfach|apartado|caixa|boîte|postb|skr|us[cn]/i.test(plain)) look(box)
    if (digits >= 2) look(postcode)
    if (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(plain)) for (const pattern of eastAsian) look(pattern)
    if (unitHint.test(plain)) look(withUnit, (match) => !notNamed.test(match[0]))
    if (addressCue.test(plain)) look(withLocality, (match) => isSaid(plain, match.index) && !notNamed.test(match[0]))
    return found.map(({ start, end }): Place => {
      const before = plain.slice(Math.max(0, start - 24), start)
      const said = /^(?:.{0,4}?(?:住在|家在|地址是|位于|地址|住所は))/u.exec(plain.slice(start, end))?.[0].length ?? 0
      if (said > 0) return { type: 'address', start: start + said, end: extend(plain, end) }
      const more = unitBefore.exec(before) ?? numberBefore.exec(before)
      return { type: 'address', start: more ? start - more[0].length : start, end: extend(plain, end) }
    })
  },
}

/** A building's own number in front of the street's: "864 Via Roma 131". */
const numberBefore = /(?<![\d.,:/-]|\p{L})\d{2,5} $/u

const streetHint =
  /\b(?:st|str|road|rd|ave?|lane|ln|dr|drive|ct|court|blvd|way|pl|place|terr?|close|cres|sq|pkwy|h(?:igh)?wy|cir|circle|trl?|trail|row|mews|gdns|gardens|grove|hill|walk|quay|square|park|gate|view|green|parade|rise|street|avenue|boulevard|broadway|route|terrace|crescent|parkway|highway|heights|villas|yard|meadows?|orchard|manor|court|loop|alley|wharf|plaza|esplanade|passage|path|ridge|bend|cove|crossing|fields|glen|links|point|run|vale|end|rue|via|calle|rua|ul|u)\b|street|stra(?:ß|ss)e|str\b|gasse|weg|platz|allee|ring|damm|ufer|steig|straat|laan|gracht|plein|kade|singel|dreef|dijk|gat[au]|väg|gränd|torget|gade|vej|alle|allé|stræ|gård|vei|veg|sti[en]|katu|tie\b|kuja|polku|götu|stígur|braut|chem|imp|quai|viale|piazz|corso|largo|vicolo|c\/|avenida|avda|plaza|paseo|camino|carrer|passeig|carretera|travessa|praça|alameda|estrada|rúa|ulic|alej|plac|osied|náměst|nám|tříd|strad|bulevard|calea|улиц|ул\.|просп|пр\.|пр-т|переул|бульв|вулиц|вул\.|jalan|jl\.|οδός|utca|út|tér|köz|sor|tee|tänav|põik|maantee|gatvė|iela|sokak|cad|mahalle/iu

/** Words that end like streets and are none. */
const notEnding =
  /^(?:(?:the|a|an|in|on|at|by|for)[ ])|(?:umweg|ausweg|heimweg|hinweg|rückweg|ering|oring|uring|aring|iring|spring|string|bring|zombie|movie|cookie|selfie|hoodie|rookie|birdie|necktie|newbie|barbie|charlie|jamie|katie|sophie|archie|annie|eddie|freddie|billie|ellie|millie|rosie|jackie|leslie|brie|alle)[ ]+\d/i
const measures = /^(?:[012]?\d:\d\d)|\b(?:Am|Pm)\b/

function isCapital(found: string): boolean {
  return /[ ./]\p{Lu}|^[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(found)
}

const addressCue =
  /\b(?:address(?:es)?|adresse|adres|direcci[oó]n|endere[cç]o|indirizzo|lives?|living|stay(?:s|ing)|resid(?:e|es|ing)|meet(?:ing)?|sent to|send (?:it |them )?to|mail (?:it )?to|ship(?:ped)? to|deliver(?:ed|y)? to|return to|moved to|taxi to|located|wohn[te]\w*|vive|vivo|habite|abit[oa]|moro|mora|mieszka\w*|woon[t]?|bor|asun|stop at|letter arrived|drops? (?:you|me) off)\b|адрес|живу|живёт|住所|地址|주소|العنوان|पता/iu
const unitHint = /\b(?:apt|suite|ste|flat|unit|apartment)\b/i

/** "83393 Pärna 33 Apt. 4": a number, a name, a house number or not, and a flat. */
const withUnit: RegExp = new RegExp(
  String.raw`(?:(?<![\p{L}\d.,:/$€£#%-])\d{1,5}[ ]+)?(?:[\p{L}][\p{L}'.-]*[ ]+){1,5}?\d{1,5}(?:[ ]*[,\n>?]+)*[ ]*(?:apt|suite|ste)\b\.?[ ]*#?\d{1,4}|(?<![\p{L}\d.,:/$€£#%-])\d{1,5}[ ]+(?:[\p{L}\d][\p{L}'.-]*[ ]+){1,5}?(?:[ ]*[,\n>?]+)*[ ]*(?:apt|suite|ste)\b\.?[ ]*#?\d{1,4}|\b(?:${unitWords.split('|').slice(0, 8).join('|')})\b\.?[ ]*#?\d{1,4},?[ ]+(?:\d{1,5}[ ]+)?(?:[\p{Lu}][\p{L}'.-]*[ ]+){1,4}?\d{1,5}`,
  'giu',
)
/** After a word for it: "lives at 67952 Höfðagata 39, Borgarnes". */
const withLocality: RegExp =
  /(?<![\p{L}\d.,:/$€£#%-])(?:\d{2,5}[ ]+(?:\p{Lu}[\p{L}'.-]*[ ]+){1,4}\d{1,5}|(?:\p{Lu}[\p{L}'.-]+[ ]+){1,4}\d{1,4}(?=\s*,\s*[\p{Lu}\d]|\n)|\d{2,5}[ ]+\d{1,4}[ ]+(?:\p{Lu}[\p{L}'.-]*[ ]*){1,4}(?=[,.\n]|$))(?![\d])/gu
const notNamed =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|at|on|in|is|was|are|the|by|for|around|about|version|level|chapter|page|game|season|episode|act|part|room|gate|platform|hall|terminal|flight|train|bus|tram|line|question|answer|issue|step|top|formula|covid|windows|iphone|galaxy|playstation|xbox|boeing|airbus)\b/i

/** "In 1984 Winston Place …" */
function isYear(plain: string, { 0: found, index }: RegExpExecArray): boolean {
  return (
    /^(?:1[5-9]|20)\d\d /.test(found) &&
    /\b(?:in|since|by|from|until|till|before|after|of)\s$/i.test(plain.slice(Math.max(0, index - 8), index))
  )
}

function isSaid(plain: string, start: number): boolean {
  return hasCueBefore(plain, start, addressCue)
}
