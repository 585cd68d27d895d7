import { decodeHTML } from 'entities'

/** What a page says of itself, as plain text. */
export interface PageCard {
  readonly title: string
  readonly description: string | null
  readonly site: string | null
}

const maxTitle = 140
const maxDescription = 240
const maxSite = 60

/**
 * Reads what a page says of itself, from the top of its HTML: Open Graph where it is there, else its title and
 * description. Nothing of it is ever markup again.
 *
 * @returns null where it has no title
 */
export const readCard = (bytes: Uint8Array, contentType: string): PageCard | null => {
  const told = readHead(decode(bytes, contentType))
  const first = (...names: readonly string[]) => names.map((name) => told.get(name) ?? '').find((one) => one !== '')
  const title = cut(first('og:title', 'twitter:title', 'title') ?? '', maxTitle)
  if (title === '') return null
  const description = cut(first('og:description', 'twitter:description', 'description') ?? '', maxDescription)
  const site = cut(first('og:site_name', 'application-name') ?? '', maxSite)
  return {
    title,
    description: description === '' || description === title ? null : description,
    site: site === '' ? null : site,
  }
}

const decode = (bytes: Uint8Array, contentType: string): string => {
  const top = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const label =
    /charset\s*=\s*["']?([\w:-]{1,40})/i.exec(contentType)?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w:-]{1,40})/i.exec(top)?.[1]
  try {
    return new TextDecoder(label ?? 'utf-8').decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** Elements whose inside is no HTML: what looks like a tag in them is none. */
const opaque = /^(?:script|style|noscript|template|svg|title|textarea)$/

/** The title and the named contents of `meta`, first of each name, in one walk through the head. */
const readHead = (html: string): ReadonlyMap<string, string> => {
  const told = new Map<string, string>()
  const keep = (name: string, value: string) => {
    const words = tidy(decodeHTML(value))
    if (words !== '' && !told.has(name)) told.set(name, words)
  }
  let at = html.indexOf('<')
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      if (end < 0) break
      at = html.indexOf('<', end)
      continue
    }
    const name = /^<([a-z][a-z0-9]{0,20})(?=[\s/>])/i.exec(html.slice(at, at + 24))?.[1]?.toLowerCase()
    if (name === 'body') break
    const [attributes, end] =
      name === undefined ? [new Map<string, string>(), at + 1] : readAttributes(html, at + 1 + name.length)
    at = end
    if (name === 'meta')
      keep((attributes.get('property') ?? attributes.get('name') ?? '').toLowerCase(), attributes.get('content') ?? '')
    if (name !== undefined && opaque.test(name)) {
      const close = new RegExp(`</${name}[\\s>/]`, 'i').exec(html.slice(end))
      if (close === null) break
      if (name === 'title') keep('title', html.slice(end, end + close.index))
      at = end + close.index + 1
    }
    at = html.indexOf('<', at)
  }
  return told
}

/** The attributes of a tag, and where it ends. */
const readAttributes = (html: string, from: number): [Map<string, string>, number] => {
  const attributes = new Map<string, string>()
  const next = /[\s/]*([^\s=>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*)))?|[\s/]*>/gy
  next.lastIndex = from
  for (let match = next.exec(html); match; match = next.exec(html)) {
    const name = match[1]
    if (name === undefined) return [attributes, next.lastIndex]
    const key = name.toLowerCase()
    if (!attributes.has(key)) attributes.set(key, match[2] ?? match[3] ?? match[4] ?? '')
  }
  return [attributes, html.length]
}

/** One line, without what hides, turns words around or is no character at all. */
const tidy = (words: string): string =>
  words
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/gu, '')
    .trim()

const cut = (words: string, max: number): string => {
  const letters = [...words]
  return letters.length <= max
    ? words
    : `${letters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`
}
