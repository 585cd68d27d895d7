import { basename } from 'node:path'
import { MovingError } from '../../moving-error.ts'
import type { Arrival, ArrivingPerson, ArrivingPost, LeftBehind } from '../arrival.ts'
import { readXml, textOf, type XmlElement } from './read-xml.ts'
import { clean, fromTyped } from './to-markdown.ts'

/** What opens a thread: an article or page with comments, or a topic of the bbPress forum. */
const openers = new Set(['post', 'page', 'topic'])

/**
 * A site out of WordPress: the WXR file of *Tools → Export*. Articles and pages that have approved comments become threads,
 * and topics of bbPress with their replies. Drafts, pingbacks and what waits for approval stay behind.
 *
 * @throws MovingError `line-broken`, `source-unknown`
 */
export const openWordPress = async (path: string): Promise<Arrival> => {
  const file = basename(path)
  const people = new Map<string, ArrivingPerson>()
  const byNumber = new Map<string, string>()
  let isWordPress = false
  const add = (person: ArrivingPerson | null) => {
    if (person !== null && !people.has(person.key)) people.set(person.key, person)
  }
  for await (const element of readXml(path, file, 3)) {
    if (element.name === 'wp:wxr_version') isWordPress = true
    if (element.name === 'wp:author') {
      const login = textOf(element, 'wp:author_login')
      const name = textOf(element, 'wp:author_display_name') || login
      add({ key: `user/${login}`, name, email: textOf(element, 'wp:author_email') || null, joinedAt: null })
      byNumber.set(textOf(element, 'wp:author_id'), `user/${login}`)
    }
    if (element.name !== 'item') continue
    const creator = textOf(element, 'dc:creator')
    if (creator) add({ key: `user/${creator}`, name: creator, email: null, joinedAt: null })
    for (const comment of commentsOf(element)) add(toGuest(comment, byNumber))
  }
  if (!isWordPress) throw new MovingError('source-unknown', { file, what: '<wp:wxr_version>' })

  return {
    source: 'wordpress',
    people: () => people,
    async *posts(leave) {
      for await (const element of readXml(path, file, 3)) {
        if (element.name !== 'item') continue
        const type = textOf(element, 'wp:post_type')
        if (type === 'reply') {
          const reason = reasonOf(element)
          if (reason === null) yield toReply(element, file)
          else leave(reason)
          continue
        }
        // Menus, pictures, styles and the like are no words of anybody.
        if (!openers.has(type)) continue
        const comments = commentsOf(element).filter((comment) => {
          const why = reasonOfComment(comment)
          if (why !== null) leave(why)
          return why === null
        })
        const reason = reasonOf(element) ?? (type !== 'topic' && comments.length === 0 ? 'without-comments' : null)
        if (reason !== null) {
          leave(reason)
          for (const _ of comments) leave('without-thread')
          continue
        }
        yield toOpener(element, file)
        for (const comment of comments) yield toComment(comment, element, byNumber, file)
      }
    },
  }
}

const commentsOf = (item: XmlElement): XmlElement[] => item.children.filter((child) => child.name === 'wp:comment')

const reasonOf = (item: XmlElement): LeftBehind | null => {
  const status = textOf(item, 'wp:status')
  if (textOf(item, 'wp:post_password') !== '' || status === 'private') return 'private'
  if (status === 'trash') return 'deleted'
  if (status === 'spam') return 'spam'
  // bbPress: a topic that takes no more replies.
  return ['publish', 'closed'].includes(status) ? null : 'draft'
}

const reasonOfComment = (comment: XmlElement): LeftBehind | null => {
  if (!['', 'comment'].includes(textOf(comment, 'wp:comment_type'))) return 'pingback'
  const approved = textOf(comment, 'wp:comment_approved')
  if (approved === 'trash' || approved === 'post-trashed') return 'deleted'
  if (approved === 'spam') return 'spam'
  if (approved !== '1') return 'waiting'
  return textOf(comment, 'wp:comment_content') === '' ? 'empty' : null
}

const toOpener = (item: XmlElement, file: string): ArrivingPost => {
  const key = textOf(item, 'wp:post_id')
  const link = textOf(item, 'link')
  const isTopic = textOf(item, 'wp:post_type') === 'topic'
  const title = clean(textOf(item, 'title')) || link
  const address = !isTopic && /^https?:\/\/\S+$/.test(link) ? `<${link}>` : ''
  const text = [fromTyped(textOf(item, 'content:encoded')), address].filter(Boolean).join('\n\n')
  return {
    key: `item/${key}`,
    threadKey: key,
    parentKey: null,
    personKey: personOf(item),
    title,
    text: text || title,
    at: instantOf(item, 'wp:post_date_gmt', 'wp:post_date', file),
    editedAt: null,
    isClosed: textOf(item, 'wp:status') === 'closed' || (!isTopic && textOf(item, 'wp:comment_status') === 'closed'),
  }
}

/** A reply of bbPress: an item of its own, below its topic. */
const toReply = (item: XmlElement, file: string): ArrivingPost => ({
  key: `item/${textOf(item, 'wp:post_id')}`,
  threadKey: textOf(item, 'wp:post_parent'),
  parentKey: null,
  personKey: personOf(item),
  title: null,
  text: fromTyped(textOf(item, 'content:encoded')),
  at: instantOf(item, 'wp:post_date_gmt', 'wp:post_date', file),
  editedAt: null,
  isClosed: false,
})

const toComment = (
  comment: XmlElement,
  item: XmlElement,
  byNumber: ReadonlyMap<string, string>,
  file: string,
): ArrivingPost => {
  const parent = textOf(comment, 'wp:comment_parent')
  return {
    key: `comment/${textOf(comment, 'wp:comment_id')}`,
    threadKey: textOf(item, 'wp:post_id'),
    parentKey: parent === '' || parent === '0' ? null : `comment/${parent}`,
    personKey: toGuest(comment, byNumber)?.key ?? null,
    title: null,
    text: fromTyped(textOf(comment, 'wp:comment_content')),
    at: instantOf(comment, 'wp:comment_date_gmt', 'wp:comment_date', file),
    editedAt: null,
    isClosed: false,
  }
}

const personOf = (item: XmlElement): string | null => {
  const creator = textOf(item, 'dc:creator')
  return creator === '' ? null : `user/${creator}`
}

/** Who commented: an account of the site by its number, else a guest by the address they left, else by name. */
const toGuest = (comment: XmlElement, byNumber: ReadonlyMap<string, string>): ArrivingPerson | null => {
  const [name, email, number] = ['wp:comment_author', 'wp:comment_author_email', 'wp:comment_user_id'].map((field) =>
    textOf(comment, field),
  )
  const known = byNumber.get(number ?? '')
  const key = known ?? (email ? `mail/${email.toLowerCase()}` : name ? `guest/${name}` : null)
  return key === null ? null : { key, name: name ?? '', email: email || null, joinedAt: null }
}

/** Times in UTC stand beside times of the site; those of drafts are all zeros. */
const instantOf = (element: XmlElement, utc: string, local: string, file: string): Date => {
  for (const text of [textOf(element, utc), textOf(element, local)]) {
    const at = new Date(`${text.replace(' ', 'T')}Z`)
    if (!text.startsWith('0000') && !Number.isNaN(at.getTime())) return at
  }
  throw new MovingError('line-broken', { file, line: element.line, problem: `${utc} is no time` })
}
