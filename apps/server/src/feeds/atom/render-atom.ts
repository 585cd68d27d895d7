import { createHash } from 'node:crypto'

export interface AtomFeed {
  readonly id: string
  readonly title: string
  readonly subtitle: string
  /** Where the feed itself is, and the page that it is of. */
  readonly self: string
  readonly page: string
  readonly entries: readonly AtomEntry[]
  /** Of a feed without entries. */
  readonly updatedAt: string
}

export interface AtomEntry {
  readonly id: string
  readonly title: string
  readonly page: string
  readonly author: string
  readonly publishedAt: string
  readonly updatedAt: string
  /** Safe HTML. */
  readonly html: string
  readonly replyTo: { readonly id: string; readonly page: string } | null
}

/** An Atom document (RFC 4287), replies by RFC 4685. Every text is escaped here and nowhere else. */
export const renderAtom = (feed: AtomFeed): string => {
  const updatedAt = lastChange(feed)
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0">',
    element('id', feed.id),
    element('title', feed.title),
    ...(feed.subtitle === '' ? [] : [element('subtitle', feed.subtitle)]),
    element('updated', updatedAt),
    `<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>`,
    '<generator>Hearth</generator>',
    ...feed.entries.flatMap(renderEntry),
    '</feed>',
    '',
  ].join('\n')
}

/** When something in it last changed, as ISO 8601. */
export const lastChange = ({ entries, updatedAt }: Pick<AtomFeed, 'entries' | 'updatedAt'>): string =>
  [updatedAt, ...entries.map((entry) => entry.updatedAt)].sort().at(-1) ?? updatedAt

const renderEntry = (entry: AtomEntry): string[] => [
  '<entry>',
  element('id', entry.id),
  element('title', entry.title),
  element('published', entry.publishedAt),
  element('updated', entry.updatedAt),
  `<author>${element('name', entry.author)}</author>`,
  `<link rel="alternate" type="text/html" href="${escapeXml(entry.page)}"/>`,
  ...(entry.replyTo === null
    ? []
    : [
        `<thr:in-reply-to ref="${escapeXml(entry.replyTo.id)}" type="text/html" href="${escapeXml(entry.replyTo.page)}"/>`,
      ]),
  `<content type="html">${escapeXml(entry.html)}</content>`,
  '</entry>',
]

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`

/** XML has no place for control characters, halves of a surrogate pair, and the last two of the plane, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is meant
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const escapeXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(impossible, '')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** An id that is always the same for a name and is no id of anything else: a UUID of version 5 (RFC 9562 §5.5). */
export const derivedId = (id: string, name: string): string => {
  const hash = createHash('sha1')
    .update(Buffer.from(id.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
  const hex = hash.toString('hex').slice(0, 32)
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`
}
