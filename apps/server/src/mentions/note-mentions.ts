import type { PersonId, PostId, SpaceId } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db, Transaction } from '../ground/db/database.ts'
import type { NewId } from '../ground/id.ts'
import { tell } from '../notices/tell.ts'
import { findLimit } from '../people/limits/store.ts'
import { findPerson, listPeopleNamed, type PersonRow } from '../people/store.ts'
import { lockPost, type PostRow } from '../posts/store.ts'
import { isNamed, type Naming } from '../posts/text/namings.ts'
import { findNamings } from '../posts/text/render-markdown.ts'
import { findSpace } from '../spaces/store.ts'
import { toSpace } from '../spaces/view.ts'
import { stateIn } from './access.ts'
import { deleteMention, findChoice, listMentionsIn, type NamedAt, putMention, shareThread } from './store.ts'

interface Tools {
  readonly clock: Clock
  readonly newId: NewId
}

/** Nobody calls more people than this together with one post. */
const maxPeople = 10

/** Notes who is named in a post that was published or edited. Again does nothing more; a held post waits for its release. */
export const noteMentions = (
  { db, ...tools }: Tools & { db: Db },
  { spaceId, postId }: { spaceId: SpaceId; postId: PostId },
): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const post = await lockPost(tx, spaceId, postId)
    if (post?.visibility === 'visible') await noteMentionsIn(tools, tx, post)
  })

/**
 * The same in the caller's transaction, for a post that is being released: whoever is named is asked or told, each once.
 * Somebody who answered before keeps their answer.
 */
export const noteMentionsIn = async (
  { clock, newId }: Tools,
  tx: Transaction,
  post: PostRow,
  visibleFrom?: Date,
): Promise<void> => {
  const named = await findNamed(tx, post)
  const known = await listMentionsIn(tx, post.space_id, [post.id])
  for (const row of known) if (!named.has(row.person_id)) await deleteMention(tx, row)
  const author = await findPerson(tx, post.space_id, post.author_id)
  for (const [personId, places] of named) {
    const before = known.find((row) => row.person_id === personId)
    const state = before?.state ?? (await stateFor(tx, post, personId))
    if (state === null) continue
    await putMention(tx, {
      space_id: post.space_id,
      post_id: post.id,
      person_id: personId,
      by_id: post.author_id,
      state,
      places,
      version: post.version,
      at: before?.at ?? clock(),
    })
    if (before || (post.parent_id !== null && state === 'agreed' && (await isAnswered(tx, post, personId)))) continue
    await tell({ clock, newId }, tx, {
      spaceId: post.space_id,
      to: personId,
      from: post.author_id,
      kind: state === 'waiting' ? 'mention-asked' : 'mention',
      values: { name: author?.name ?? '' },
      path: state === 'waiting' ? '/mentions' : `/posts/${post.id}`,
      subjectId: post.id,
      ...(visibleFrom ? { visibleFrom } : {}),
    })
  }
}

const stateFor = async (tx: Transaction, { space_id, author_id }: PostRow, personId: PersonId) => {
  const [space, author] = [await findSpace(tx, space_id), await findPerson(tx, space_id, author_id)]
  if (!space) return null
  return stateIn(toSpace(space), author ?? null, await findChoice(tx, space_id, personId), {
    limit: await findLimit(tx, space_id, personId, author_id),
    sharesThread: await shareThread(tx, space_id, personId, author_id),
  })
}

/** Whom a reply answers, and who opened the thread, is told of the reply already. */
const isAnswered = async (tx: Transaction, post: PostRow, personId: PersonId): Promise<boolean> => {
  const answered = await Promise.all(
    [post.parent_id, post.thread_id].map((id) => (id === null ? undefined : lockPost(tx, post.space_id, id, 'share'))),
  )
  return answered.some((row) => row?.author_id === personId)
}

/** Who is named, and where. A name that two people have names the one who writes in the thread, or nobody. */
const findNamed = async (tx: Transaction, post: PostRow): Promise<Map<PersonId, NamedAt[]>> => {
  const namings = findNamings(post.text)
  const people = await listPeopleNamed(tx, post.space_id, [...new Set(namings.map(({ rest }) => rest))])
  const others = people.filter((person) => person.id !== post.author_id && person.account_id !== null)
  const named = new Map<PersonId, NamedAt[]>()
  for (const naming of namings) {
    const person = await choose(tx, post, longest(naming, others))
    if (!person || (named.size >= maxPeople && !named.has(person.id))) continue
    named.set(person.id, [...(named.get(person.id) ?? []), [naming.index, person.name.length]])
  }
  return named
}

/** `@Ana Maria` is Ana Maria where there is one, and else Ana. */
const longest = ({ rest }: Naming, people: readonly PersonRow[]): PersonRow[] => {
  const fitting = people.filter(({ name }) => isNamed(rest, name))
  const length = Math.max(0, ...fitting.map(({ name }) => name.length))
  return fitting.filter(({ name }) => name.length === length)
}

const choose = async (tx: Transaction, post: PostRow, people: readonly PersonRow[]): Promise<PersonRow | undefined> => {
  if (people.length < 2) return people[0]
  const near: PersonRow[] = []
  for (const person of people) {
    if (await shareThread(tx, post.space_id, person.id, post.author_id)) near.push(person)
  }
  return near.length === 1 ? near[0] : undefined
}
