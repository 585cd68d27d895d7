import { basename } from 'node:path'
import { MovingError } from '../../moving-error.ts'
import type { Arrival, ArrivingPerson, ArrivingPost, LeftBehind } from '../arrival.ts'
import { type CopyRow, readCopy } from './read-copy.ts'
import { clean, pictureInWords } from './to-markdown.ts'

interface Topic {
  readonly title: string
  readonly isClosed: boolean
  readonly reason: LeftBehind | null
}

const regularPost = '1'

/**
 * A forum out of Discourse: the `dump.sql` (or `dump.sql.gz`) of its backup. Topics of closed categories, private messages,
 * deleted and hidden posts stay behind; the text is the Markdown that people wrote.
 *
 * @throws MovingError `line-broken`, `source-unknown`
 */
export const openDiscourse = async (path: string): Promise<Arrival> => {
  const file = basename(path)
  const people = new Map<string, ArrivingPerson>()
  const emails = new Map<string, string>()
  const topics = new Map<string, { row: CopyRow['values'] }>()
  const closedCategories = new Set<string>()
  const seen = new Set<string>()
  for await (const { table, line, values } of readCopy(
    path,
    file,
    new Set(['categories', 'users', 'user_emails', 'topics']),
  )) {
    seen.add(table)
    if (table === 'categories' && values.read_restricted === 't') closedCategories.add(values.id ?? '')
    if (table === 'user_emails' && values.primary !== 'f') emails.set(values.user_id ?? '', values.email ?? '')
    if (table === 'topics') topics.set(values.id ?? '', { row: values })
    if (table === 'users') {
      const key = values.id ?? ''
      const name = values.name?.trim() || values.username || ''
      people.set(key, { key, name, email: null, joinedAt: toInstant(values.created_at, file, line) })
    }
  }
  for (const table of ['users', 'topics']) {
    if (!seen.has(table)) throw new MovingError('source-unknown', { file, what: `COPY public.${table}` })
  }
  for (const [key, person] of people) people.set(key, { ...person, email: emails.get(key) ?? null })
  const topicOf = (id: string): Topic | null => {
    const row = topics.get(id)?.row
    return row === undefined
      ? null
      : { title: row.title ?? '', isClosed: row.closed === 't', reason: reasonOf(row, closedCategories) }
  }

  return {
    source: 'discourse',
    people: () => people,
    async *posts(leave) {
      for await (const { line, values } of readCopy(path, file, new Set(['posts']))) {
        const topic = topicOf(values.topic_id ?? '')
        const reason = topic === null ? 'without-thread' : (topic.reason ?? reasonOfPost(values))
        if (topic === null || reason !== null) leave(reason ?? 'without-thread')
        else yield toPost(values, topic, file, line)
      }
    },
  }
}

const reasonOf = (topic: CopyRow['values'], closedCategories: ReadonlySet<string>): LeftBehind | null => {
  if (topic.archetype !== 'regular' || closedCategories.has(topic.category_id ?? '')) return 'private'
  if (topic.deleted_at !== null) return 'deleted'
  return topic.visible === 'f' ? 'hidden' : null
}

const reasonOfPost = (post: CopyRow['values']): LeftBehind | null => {
  // Whispers of the team, notes of moderators, and lines such as "closed the topic".
  if (post.post_type !== regularPost) return post.post_type === '4' ? 'private' : 'machine-made'
  if (post.deleted_at !== null || post.user_deleted === 't') return 'deleted'
  if (post.hidden === 't') return 'hidden'
  return (post.raw ?? '').trim() === '' ? 'empty' : null
}

const toPost = (post: CopyRow['values'], topic: Topic, file: string, line: number): ArrivingPost => {
  const threadKey = post.topic_id ?? ''
  const isOpener = post.post_number === '1'
  const at = toInstant(post.created_at, file, line)
  if (at === null) throw new MovingError('line-broken', { file, line, problem: 'created_at is no time' })
  const editedAt =
    Number(post.version ?? '1') > 1 ? toInstant(post.last_version_at ?? post.updated_at, file, line) : null
  return {
    key: `${threadKey}/${post.post_number}`,
    threadKey,
    parentKey: isOpener || post.reply_to_post_number == null ? null : `${threadKey}/${post.reply_to_post_number}`,
    personKey: post.user_id ?? null,
    title: isOpener ? topic.title : null,
    text: toOurs(post.raw ?? ''),
    at,
    editedAt: editedAt !== null && editedAt > at ? editedAt : null,
    isClosed: topic.isClosed,
  }
}

/** Discourse writes times in UTC and does not say so. */
const toInstant = (text: string | null | undefined, file: string, line: number): Date | null => {
  if (text == null) return null
  const at = new Date(`${text.replace(' ', 'T')}Z`)
  if (Number.isNaN(at.getTime())) throw new MovingError('line-broken', { file, line, problem: 'a time is none' })
  return at
}

/** Discourse's own marks beside Markdown: quotes with a name, and uploads. */
export const toOurs = (raw: string): string => {
  let text = raw.replace(/\r\n?/g, '\n')
  // From the inside out, since people quote quotes.
  for (let depth = 0; depth < 10; depth += 1) {
    const before = text
    text = text.replace(
      /\[quote(?:=("?)([^\]"]*)\1)?\]\n?((?:(?!\[quote)[\s\S])*?)\n?\[\/quote\]/g,
      (_, __, about, words) => {
        const name = String(about ?? '')
          .split(',')[0]
          ?.trim()
        const lines = [
          ...(name ? [`${name}:`, ''] : []),
          ...String(words)
            .trim()
            .replace(/\n{3,}/g, '\n\n')
            .split('\n'),
        ]
        return `\n${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`
      },
    )
    if (text === before) break
  }
  return clean(
    text
      .replace(/!\[([^\]|]*)(?:\|[^\]]*)?\]\([^)\s]*\)/g, (_, alt: string) => pictureInWords(alt))
      .replace(/\[([^\]|]+)\|attachment\]\(upload:[^)\s]*\)/g, '$1'),
  )
}
