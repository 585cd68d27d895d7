/** What is left of writing and mending files, and never of a message. Wiki templates and counts in patterns are talk. */
const stray: readonly (readonly [RegExp, string])[] = [
  [/(?<!\{)\{(?![\d{])/, 'a stray brace'],
  [/\[\[|\]\]/, 'stray brackets'],
  [/<<<|={7}/, 'a mark of a merge'],
  [/&(amp|lt|gt|quot|nbsp|#\d+);/, 'an HTML entity'],
  [/<\/?(p|br|div|span|text|context|line)\b[^>]*>/i, 'an HTML tag'],
  [/\uFFFD|\\u[0-9a-f]{4}|\\n/i, 'a broken character'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  [/[\u0000-\u0009\u000B-\u001F\u007F]/, 'a control character'],
]

/** Left-over markup in a text, named; empty where there is none. */
export const findStray = (text: string): string[] =>
  stray.flatMap(([pattern, name]) => (pattern.test(text) ? [name] : []))

const email = /[\w.+%-]+@[\w-]+(?:\.[\w-]+)+/g
/** Domains that nobody can own (RFC 2606, RFC 6761). */
const fictionalDomain = /(^|[.@])(example\.(com|org|net)|[\w-]+\.(example|test|invalid))$/i

const phone = /(?<![\w.,/:-])\+?\(?\d[\d ()./-]{5,}\d(?![\w/:-])/g
/**
 * Numbers that are given to nobody: North American 555-01xx (NANP), British drama numbers (Ofcom), Australian ones (ACMA).
 * Compared without separators and country code.
 */
const fictionalPhone =
  /^(?:1?\d{3})?555(?:0\d{3})$|^0?(?:1632960|7700900|2079460|1134960|1144960|1154960|1164960|1174960|1184960|1214960|1314960|1414960|1514960|1614960|1914980|8081570|9098790|3069990)\d{3}$|^0?[2378]?(?:5550|7010)\d{4}$|^0?(?:491570\d{3}|4915700\d{2})$/

const countryCode = /^(?:\+?44|\+?61)/
/** Years, dates, sums and scores also stand in long rows of digits. */
const notPhone =
  /^\d{4}\s?[-/]\s?\d{2,4}$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$|^\d{1,3}(?: \d{3})+$|^\d+(?:[ .,]\d+)*\s?-\s?\d{1,2}$/

const ipv4 = /(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.]*\d)/g
/** Ranges for private networks and for documentation (RFC 1918, RFC 5737). */
const fictionalAddress =
  /^(?:10|127|0|255)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.0\.2\.|^198\.51\.100\.|^203\.0\.113\./

const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([found]) => found)

/** What could belong to somebody real: mail addresses, telephone numbers and network addresses outside the made-up ranges. */
export function findPrivate(text: string): string[] {
  const phones = all(text, phone).filter((found) => {
    const digits = found.replace(/\D/g, '')
    if (digits.length < 7 || notPhone.test(found.trim()) || ipv4Exact.test(found)) return false
    return !fictionalPhone.test(digits.replace(countryCode, '')) && !fictionalPhone.test(digits)
  })
  return [
    ...all(text, email)
      .filter((found) => !fictionalDomain.test(found))
      .map((found) => `a mail address: ${found}`),
    ...phones.map((found) => `a telephone number: ${found.trim()}`),
    ...all(text, ipv4)
      .filter((found) => !fictionalAddress.test(found))
      .map((found) => `a network address: ${found}`),
  ]
}

const ipv4Exact = /^(?:\d{1,3}\.){3}\d{1,3}$/
