import { sql } from 'kysely'
import type { Transaction } from '../../../ground/db/database.ts'
import { MovingError } from '../../moving-error.ts'
import { words } from '../../words.ts'
import type { Arrival, ArrivingPost } from '../arrival.ts'
import { idFor } from './id-for.ts'
import type { Survey } from './survey.ts'

export interface Settled {
  readonly id: string
  readonly name: string
  readonly email: string | null
}

const batchSize = 500
const maxTitleChars = 200
const maxNameChars = 60

/**
 * Writes people and posts of a survey into a space: everybody without an account, with their names, times and places in the
 * threads. Nobody is told of anything, and nothing is read by the machine.
 *
 * @returns who came and was not here before, except whoever stands for those that nobody names
 * @throws MovingError `already-here`
 */
export const settle = async (tx: Transaction, arrival: Arrival, found: Survey, spaceId: string): Promise<Settled[]> => {
  const known = arrival.people()
  const people = [...found.writers].map(([key, first]) => {
    const person = key === null ? undefined : known.get(key)
    const joinedAt = person?.joinedAt && person.joinedAt < first ? person.joinedAt : first
    const id = idFor(spaceId, arrival.source, 'person', key ?? '', new Date(0))
    return {
      key,
      id,
      name: toName(person?.name ?? ''),
      email: person?.email ?? null,
      joinedAt,
      isNamed: person !== undefined,
    }
  })
  const idOf = new Map(people.map((person) => [person.key, person.id]))
  const isNew = new Set<string>()
  for (let from = 0; from < people.length; from += batchSize) {
    const rows = people
      .slice(from, from + batchSize)
      .map(({ id, name, joinedAt }) => ({ id, name, joined_at: joinedAt }))
    // Whoever came with an earlier file of the same place is the same person.
    const { rows: made } = await sql<{ id: string }>`
      insert into person (space_id, id, account_id, name, role, joined_at)
      select ${spaceId}::uuid, id, null, name, 'member', joined_at
      from json_to_recordset(${JSON.stringify(rows)}::json) as row (id uuid, name text, joined_at timestamptz)
      on conflict (space_id, id) do nothing returning id`.execute(tx)
    for (const { id } of made) isNew.add(id)
  }
  await settlePosts(tx, arrival, found, spaceId, idOf)
  return people.filter((person) => person.isNamed && isNew.has(person.id))
}

const settlePosts = async (
  tx: Transaction,
  arrival: Arrival,
  found: Survey,
  spaceId: string,
  personIdOf: ReadonlyMap<string | null, string>,
): Promise<void> => {
  let rows: object[] = []
  const flush = async () => {
    await refuseTwice(
      sql`
        insert into post (space_id, id, thread_id, parent_id, author_id, title, text, visibility, version, published_at, edited_at, closed_at)
        select ${spaceId}::uuid, id, thread_id, parent_id, author_id, title, text, 'visible', 1, published_at, edited_at, closed_at
        from json_to_recordset(${JSON.stringify(rows)}::json) as row (
          id uuid, thread_id uuid, parent_id uuid, author_id uuid, title text, text text,
          published_at timestamptz, edited_at timestamptz, closed_at timestamptz)`.execute(tx),
    )
    rows = []
  }
  const done = new Set<string>()
  for await (const post of arrival.posts(() => undefined)) {
    const place = found.posts.get(post.key)
    const thread = found.openers.get(post.threadKey)
    const threadId = thread && found.posts.get(thread.key)?.id
    if (place === undefined || thread === undefined || threadId === undefined || done.has(post.key)) continue
    done.add(post.key)
    rows.push({
      id: place.id,
      thread_id: threadId,
      parent_id: place.id === threadId ? null : parentOf(post, found, threadId),
      author_id: personIdOf.get(post.personKey),
      title: place.id === threadId ? toTitle(post.title ?? '') : null,
      text: post.text,
      published_at: post.at,
      edited_at: post.editedAt,
      closed_at: place.id === threadId && post.isClosed ? new Date(thread.lastMs) : null,
    })
    if (rows.length >= batchSize) await flush()
  }
  if (rows.length > 0) await flush()
}

/** What it answers, where that came along and is not later than itself; else the thread. */
const parentOf = (post: ArrivingPost, { posts }: Survey, threadId: string): string => {
  const parent = post.parentKey === null ? undefined : posts.get(post.parentKey)
  const own = posts.get(post.key)
  const isRight =
    parent && own && parent.id !== own.id && parent.threadKey === post.threadKey && parent.atMs <= own.atMs
  return isRight ? parent.id : threadId
}

const refuseTwice = async (insert: Promise<unknown>): Promise<void> => {
  await insert.catch((error: unknown) => {
    throw (error as { code?: string }).code === '23505' ? new MovingError('already-here', {}, { cause: error }) : error
  })
}

const toTitle = (title: string): string => {
  const line =
    title
      .toWellFormed()
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim() || words('elsewhere.untitled')
  return line.length <= maxTitleChars
    ? line
    : `${line
        .slice(0, maxTitleChars - 1)
        .toWellFormed()
        .replace(/\ufffd$/, '')}…`
}

/** A name as names are here: to be seen, and without signs that turn around or hide the words beside it. */
const toName = (name: string): string => {
  const shown = name
    .toWellFormed()
    .replace(/[\p{Cc}\u200b\u2028-\u202e\u2060-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  if (!/[^\s\p{Cf}]/u.test(shown)) return words('elsewhere.nobody')
  return shown
    .slice(0, maxNameChars)
    .toWellFormed()
    .replace(/\ufffd$/, '')
    .trim()
}
