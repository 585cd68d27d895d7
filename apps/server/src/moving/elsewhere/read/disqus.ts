import { basename } from 'node:path'
import { MovingError } from '../../moving-error.ts'
import type { Arrival, ArrivingPerson, ArrivingPost, LeftBehind } from '../arrival.ts'
import { readXml, textOf, type XmlElement } from './read-xml.ts'
import { clean, toMarkdown } from './to-markdown.ts'

interface Thread {
  readonly post: ArrivingPost
  readonly reason: LeftBehind | null
}

/**
 * Comments out of Disqus: the XML of *Community → Export*. A thread is a page with comments; it opens with its title and its
 * address. Deleted comments and spam stay behind.
 *
 * @throws MovingError `line-broken`, `source-unknown`
 */
export const openDisqus = async (path: string): Promise<Arrival> => {
  const file = basename(path)
  const people = new Map<string, ArrivingPerson>()
  const threads = new Map<string, Thread>()
  const used = new Set<string>()
  let isDisqus = false
  for await (const element of readXml(path, file, 2)) {
    const author = toPerson(element)
    if (element.name === 'thread') {
      isDisqus = true
      threads.set(element.attributes['dsq:id'] ?? '', toThread(element, author?.key ?? null, file))
    }
    if (element.name === 'post' && reasonOf(element) === null) used.add(idIn(element, 'thread'))
    if (author !== null && ['thread', 'post'].includes(element.name) && !people.has(author.key))
      people.set(author.key, author)
  }
  if (!isDisqus) throw new MovingError('source-unknown', { file, what: '<thread dsq:id="…">' })

  return {
    source: 'disqus',
    people: () => people,
    async *posts(leave) {
      for (const [key, { post, reason }] of threads) {
        const why = reason ?? (used.has(key) ? null : 'without-comments')
        if (why === null) yield post
        else leave(why)
      }
      for await (const element of readXml(path, file, 2)) {
        if (element.name !== 'post') continue
        const thread = threads.get(idIn(element, 'thread'))
        const reason = reasonOf(element) ?? (thread === undefined ? 'without-thread' : thread.reason)
        if (reason !== null) {
          leave(reason)
          continue
        }
        const parent = idIn(element, 'parent')
        const text = toMarkdown(textOf(element, 'message'))
        if (text === '') leave('empty')
        else {
          yield {
            key: element.attributes['dsq:id'] ?? '',
            threadKey: idIn(element, 'thread'),
            parentKey: parent === '' ? null : parent,
            personKey: toPerson(element)?.key ?? null,
            title: null,
            text,
            at: instantOf(element, file),
            editedAt: null,
            isClosed: false,
          }
        }
      }
    },
  }
}

const idIn = (element: XmlElement, name: string): string =>
  element.children.find((child) => child.name === name)?.attributes['dsq:id'] ?? ''

const reasonOf = (element: XmlElement): LeftBehind | null => {
  if (textOf(element, 'isDeleted') === 'true') return 'deleted'
  return textOf(element, 'isSpam') === 'true' ? 'spam' : null
}

const toThread = (element: XmlElement, personKey: string | null, file: string): Thread => {
  const key = element.attributes['dsq:id'] ?? ''
  const link = textOf(element, 'link')
  const message = toMarkdown(textOf(element, 'message'))
  const address = /^https?:\/\/\S+$/.test(link) ? `<${link}>` : ''
  const title = clean(textOf(element, 'title')) || link
  const post = {
    key: `thread/${key}`,
    threadKey: key,
    parentKey: null,
    personKey,
    title,
    text: [message, address].filter(Boolean).join('\n\n') || title,
    at: instantOf(element, file),
    editedAt: null,
    isClosed: textOf(element, 'isClosed') === 'true',
  }
  return { post, reason: textOf(element, 'isDeleted') === 'true' ? 'deleted' : null }
}

/** Whoever has an account there goes by its name; a guest by the address they left, else by what they called themselves. */
const toPerson = (element: XmlElement): ArrivingPerson | null => {
  const author = element.children.find((child) => child.name === 'author')
  if (author === undefined) return null
  const [username, name, email] = ['username', 'name', 'email'].map((field) => textOf(author, field))
  const key = username ? `user/${username}` : email ? `mail/${email.toLowerCase()}` : name ? `guest/${name}` : null
  return key === null ? null : { key, name: name || username || '', email: email || null, joinedAt: null }
}

const instantOf = (element: XmlElement, file: string): Date => {
  const text = textOf(element, 'createdAt')
  const at = new Date(/[Z+]/.test(text) ? text : `${text}Z`)
  if (!Number.isNaN(at.getTime())) return at
  throw new MovingError('line-broken', { file, line: element.line, problem: 'createdAt is no time' })
}
