import {
  HearthError,
  type PersonId,
  type Post,
  type PostId,
  type ReactionSummary,
  type SpaceId,
  type Wait,
} from '@hearth/contract'
import { usualWait } from '@hearth/moderation'
import { foldingOf } from '../boundaries/folding.ts'
import type { Clock } from '../ground/clock.ts'
import type { Db, DbOrTx } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { findWaits, listWaitsMs } from '../newcomers/store.ts'
import { findPeople } from '../people/store.ts'
import { toPersonRef } from '../people/view.ts'
import { doorsOf, mayKnowOf } from './access.ts'
import { type BesidePosts, nothingBeside } from './beside/beside.ts'
import { findPosts, type PostInThread } from './store.ts'
import type { NameLink } from './text/namings.ts'
import { toPost } from './view.ts'
import { findWelcome } from './welcome/find-welcome.ts'

/** How a later stage tells this one what people thought of posts. */
export type ReactionsOf = (
  db: DbOrTx,
  of: {
    spaceId: SpaceId
    posts: readonly { id: PostId; author_id: PersonId }[]
    personId: PersonId | null
  },
) => Promise<Map<PostId, ReactionSummary>>

/** How a later stage tells this one which names in posts lead to their people. */
export type MentionsOf = (
  db: DbOrTx,
  of: { spaceId: SpaceId; posts: readonly { id: PostId; version: number }[] },
) => Promise<Map<PostId, NameLink[]>>

export interface PostReader {
  readonly db: Db
  readonly clock: Clock
  readonly reactionsOf: ReactionsOf
  readonly mentionsOf: MentionsOf
  readonly beside: BesidePosts
}

/** Who reads, and in which space. */
export interface Reading {
  readonly spaceId: SpaceId
  readonly person: VisitingPerson | null
}

const noReactions: ReactionSummary = { mine: [], counts: null }

/** The views of posts for one reader, in the order of the ids; without those that this reader may not know of. */
export const readPosts = async (reader: PostReader, reading: Reading, ids: readonly PostId[]): Promise<Post[]> => {
  const rows = new Map((await findPosts(reader.db, reading.spaceId, ids)).map((row) => [row.id, row]))
  return viewPosts(
    reader,
    reading,
    ids.flatMap((id) => rows.get(id) ?? []),
  )
}

/** One post. @throws HearthError `not-found`, also where this reader may not know of it */
export const readPost = async (reader: PostReader, reading: Reading, id: string): Promise<Post> => {
  const [post] = await readPosts(reader, reading, [id as PostId])
  if (!post) throw new HearthError('not-found')
  return post
}

const viewPosts = async (
  { db, clock, reactionsOf, mentionsOf, beside }: PostReader,
  { spaceId, person }: Reading,
  all: readonly PostInThread[],
): Promise<Post[]> => {
  const rows = all.filter((row) => mayKnowOf(person, row))
  const personId = person?.id ?? null
  const [people, folding, welcome, reactions, names, besides, waits] = await Promise.all([
    findPeople(db, spaceId, [...new Set(rows.map((row) => row.author_id))]),
    foldingOf(db, spaceId, personId),
    findWelcome(db, spaceId, personId, rows.flatMap(doorsOf)),
    reactionsOf(db, { spaceId, posts: rows, personId }),
    mentionsOf(db, { spaceId, posts: rows }),
    beside.viewOf(db, { spaceId, posts: rows, person }),
    waitsOf(db, spaceId, rows),
  ])
  const authors = new Map(people.map((row) => [row.id, toPersonRef(row)]))
  const now = clock()
  return rows.map((row) =>
    toPost(row, {
      person,
      now,
      authors,
      folding,
      welcome,
      reactions: reactions.get(row.id) ?? noReactions,
      names: names.get(row.id) ?? [],
      beside: besides.get(row.id) ?? nothingBeside,
      wait: waits.get(row.id) ?? null,
    }),
  )
}

/** Why posts are held, and how long that usually takes. Only whoever may know of a held post comes this far. */
const waitsOf = async (db: Db, spaceId: SpaceId, rows: readonly PostInThread[]): Promise<Map<PostId, Wait>> => {
  const held = rows.filter((row) => row.visibility === 'held').map((row) => row.id)
  if (held.length === 0) return new Map()
  const [waits, lastMs] = await Promise.all([findWaits(db, spaceId, held), listWaitsMs(db, spaceId)])
  const usualMinutes = usualWait(lastMs)
  return new Map(held.map((id) => [id, { because: waits.get(id)?.because ?? 'reader', usualMinutes }]))
}
