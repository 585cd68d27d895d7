import { plainStreetTypes, streetTypes, unitWords } from './street-words.ts'

const word = String.raw`(?:\p{Lu}[\p{L}'.-]*|\d{1,3}(?:st|nd|rd|th))`
const number = String.raw`(?<![\p{L}\d.,:/$€£#%-])\d{1,5}[A-Za-z]?(?:[-–/]\d{1,4}[A-Za-z]?)?`
const compass = String.raw`(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West)\.?[ ]+)?`

/** "12 Elm Road", "350 5th Ave", "1600 N. Pennsylvania Avenue NW", with capitals. */
export const numberedStreet: RegExp = new RegExp(
  String.raw`${number}[ ]+${compass}(?:${word}[ ]+){1,4}?(?:${capitals(streetTypes)})(?![\p{L}-])\.?(?:[ ]+(?:N|S|E|W|NE|NW|SE|SW)\b\.?)?`,
  'gu',
)
/** "1 Broadway", "10 The Crescent", "1200 Route 66". */
export const namedStreet: RegExp = new RegExp(
  String.raw`${number}[ ]+(?:The[ ]+(?:${capitals(streetTypes)})|Broadway|Route[ ]+\d+|Avenue[ ]+(?:of the )?(?:[A-Z]|\p{Lu}\p{L}+))\b`,
  'gu',
)
/** In small letters, where the word hardly means anything but a street. */
export const smallStreet: RegExp = new RegExp(
  String.raw`${number}[ ]+((?:[\p{Ll}'.-]{2,}[ ]+|\d{1,3}(?:st|nd|rd|th)[ ]+){1,3}?)(?:${plainStreetTypes})\b\.?`,
  'gu',
)
/** Letter boxes: PO boxes and military ones. */
export const box: RegExp =
  /\b(?:p\.? ?o\.? ?box|post office box|postfach|apartado(?: de correos)?|caixa postal|boîte postale|postbus|postboks|skr\. poczt\.?)[ ]*(?:n[ro]\.?[ ]*)?\d{1,6}|\b(?:psc|unit|cmr) \d{3,5},? box \d{1,5}\b|\b(?:uscgc|usns|uss|usnv) [\p{L} -]{2,30}\n?,? ?(?:fpo|apo|dpo) (?:aa|ae|ap) \d{5}/giu
/** A British postcode is a dozen houses. Source: Royal Mail, PAF programmers' guide. */
export const postcode: RegExp =
  /(?<![\p{L}\d])(?:A[BL]|B[ABDHLNRST]?|C[ABFHMORTVWX]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGKLMNOPRSTWY]?|T[ADFNQRSW]|UB|W[ACDFNRSV]?|YO|ZE)\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/gu
/** "Flat 3, " right in front of a street. */
export const unitBefore: RegExp = new RegExp(
  String.raw`(?:\b(?:${capitals(unitWords)})\.?[ ]*#?[\p{L}]?\d{1,4}[\p{L}]?|#\d{1,4})[ ,\n>?]*$`,
  'u',
)

const notStreets = new Set(
  (
    'hour minutes minute min mins miles mile meters metres km kilometers kilometres yards feet people cars houses homes of more other different new old big long short dark ' +
    'busy quiet main single dirt gravel lane two three four years days hours weeks months blocks block potholes signs times lanes pedestrians cyclists way the a an this that ' +
    'on in at for to from by with and or are is was were have has had per each bus buses trucks up down off open closed local public usable private separate hard test'
  ).split(' '),
)

/** Whether small words before "road" name it: "12 elm road", not "5 miles of road". */
export function mayNameStreet(words: string): boolean {
  return words
    .trim()
    .split(/\s+/)
    .every((one) => !notStreets.has(one))
}

function capitals(types: string): string {
  return types
    .split('|')
    .flatMap((type) => {
      const capital = type.charAt(0).toUpperCase() + type.slice(1)
      return [capital, capital.toUpperCase(), ...(type === capital ? [type] : [type])]
    })
    .join('|')
}
