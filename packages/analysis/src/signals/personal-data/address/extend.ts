import { unitWords } from './street-words.ts'

const unit = new RegExp(
  String.raw`^[ ]*[,;]?[\s>?]*(?:${unitWords})\.?[ ]*#?[\p{L}]?\d{1,5}[\p{L}]?(?![\p{L}\d])|^[ ]*[,;]?[ ]*#\d{1,5}`,
  'iu',
)
/** After the street: "Apt. 4", a town, a region, a postcode, a country, each after a comma or on a line of its own. */
const segment =
  /^[ ]*(?:,[ ]*\n?[ ]*|\n{1,2}[ >?]*,?[ ]*)(?:(?:\p{Lu}{1,3}-)?\d[\d -]{2,8}\d(?:[ ]?[A-Z]{2})?(?:[ ]+\p{Lu}[\p{L}'.()-]*){0,4}|(?:\p{Lu}[\p{L}'.()-]*|nan|de|la|del|di|sur|am|an der|upon|of)(?:[ ]+(?:[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}|\p{Lu}[\p{L}'.()-]*|[a-z]{1,3}|\d[\d-]{2,8}|\d[A-Z]{2})){0,5})(?=\s*(?:[,\n.;!?)'"]|$))/u
const postcodeTown =
  /^,?[ ]+(?:[A-Z]{1,2}-)?(?:\d{4,5}(?:[ ]?[A-Z]{2})?|\d{3}[ ]\d{2}|\d{2}-\d{3})[ ]+\p{Lu}[\p{L}'.-]+(?:[ ]\p{Lu}[\p{L}'.-]+)?/u
const town = /^[ ]+(?:\p{Lu}[\p{L}'.-]+[ ]?){1,5}(?:\d{4,5})?(?=\s*(?:[,\n.;!?)]|$))/u
const britishPostcode = /^,?\s+[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/

/** How many following pieces belong to one address at most. */
const maxPieces = 6

/** The end of an address with the flat, town, region, postcode and country that follow it. */
export function extend(plain: string, from: number): number {
  let end = from
  let hasUnit = false
  for (let piece = 0; piece < maxPieces; piece++) {
    const rest = plain.slice(end, end + 80)
    const more =
      unit.exec(rest) ??
      britishPostcode.exec(rest) ??
      postcodeTown.exec(rest) ??
      segmentOf(rest) ??
      (hasUnit ? town.exec(rest) : null)
    if (more === null || more[0].length === 0) break
    hasUnit ||= unit.test(rest)
    end += more[0].replace(/[\s.]+$/, '').length
  }
  return end
}

/** A line of its own counts only where it is short; words that begin a new sentence or a label ("Phone: …") do not. */
function segmentOf(rest: string): RegExpExecArray | null {
  const found = segment.exec(rest)
  if (found === null) return null
  const words = found[0].replace(/^[\s,>?]+/, '')
  if (
    /^(?:I|We|He|She|They|You|It|The|This|That|My|Our|His|Her|Please|Call|Phone|Tel|Mobile|Name|Email|E-mail|Thanks?|Cheers|But|And|So|If|Can|Is|Are|Where|When|What|Just|Come|Bring|Ring|See|Then|Not|No|Yes|Hi|Hello|Love|Best|Regards|Desk|Fax|Website)\b/.test(
      words,
    )
  )
    return null
  return found
}
