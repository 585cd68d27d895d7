/** A draft as the kinds look at it. `plain` is `source` unit for unit, so that every offset is the author's own. */
export interface TextToSearch {
  readonly source: string
  /** Digits of every script as 0–9, odd spaces as a space, odd dashes as "-", full-width signs as plain ones. */
  readonly plain: string
  /** How many digits there are. */
  readonly digits: number
}

/** Where a kind of personal data stands, before it is asked whose it is. Half-open UTF-16 offsets. */
export interface Place {
  readonly type: string
  readonly start: number
  readonly end: number
}

/** Prepares a text. Linear in its length. */
export function textToSearch(source: string): TextToSearch {
  const plain = /[^\n\t -~]/.test(source) ? source.replace(odd, plainOf) : source
  let digits = 0
  for (let index = 0; index < plain.length; index++) {
    const code = plain.charCodeAt(index)
    if (code >= 48 && code <= 57) digits++
  }
  return { source, plain, digits }
}

/** One UTF-16 unit each: what lies beyond the first plane is left as it is. */
const odd =
  /[\u00a0\u2000-\u200a\u202f\u205f\u3000\u2010-\u2015\u2212\u00ad\uff0d\ufe63\uff01-\uff5e\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\u2018\u2019\u02bc]/g

/** The zeros of the decimal digits that are read: Arabic, Persian, Devanagari, Bengali, Thai. Source: Unicode, category Nd. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50]

function plainOf(unit: string): string {
  const code = unit.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  const zero = zeros.find((first) => code >= first && code <= first + 9)
  if (zero !== undefined) return String.fromCharCode(48 + code - zero)
  if (code === 0x2018 || code === 0x2019 || code === 0x02bc) return "'"
  return (code >= 0x2010 && code <= 0x2015) || code === 0x2212 || code === 0xfe63 || code === 0xad ? '-' : ' '
}
