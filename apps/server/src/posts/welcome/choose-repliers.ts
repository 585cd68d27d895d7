import { HearthError, type PersonId, type PostId, type ReplyAudience, type SpaceId } from '@hearth/contract'
import type { Db, Transaction } from '../../ground/db/database.ts'
import type { VisitingPerson } from '../../ground/http/visitor.ts'
import { findPeople } from '../../people/store.ts'
import { mayKnowOf } from '../access.ts'
import { findPost, lockPost, type PostRow, setRepliesFrom } from '../store.ts'
import { listRepliers, putRepliers } from './store.ts'

/** Who may answer, as an author chose it. */
export interface ReplyChoice {
  readonly audience: ReplyAudience
  readonly personIds?: readonly string[]
}

interface Asked {
  readonly author: VisitingPerson
  readonly postId: string
}

/** Chooses who may answer one's own post, from now on. @throws HearthError `not-found`, `not-allowed`, `gone`, `invalid-input` */
export const chooseRepliers = ({ db }: { db: Db }, asked: Asked & { choice: ReplyChoice }): Promise<void> =>
  db.transaction().execute(async (tx) => {
    const { author, choice } = asked
    const post = ownOf(author, await lockPost(tx, author.spaceId, asked.postId))
    if (post.visibility === 'deleted') throw new HearthError('gone')
    await setRepliesFrom(tx, post.space_id, post.id, choice.audience)
    await nameRepliers(tx, post.space_id, post.id, choice)
  })

/** Keeps whom an author named. @throws HearthError `invalid-input` for people who are not here */
export const nameRepliers = async (
  tx: Transaction,
  spaceId: SpaceId,
  postId: PostId,
  choice: ReplyChoice,
): Promise<void> => {
  const named = choice.audience === 'named' ? [...new Set((choice.personIds ?? []) as PersonId[])] : []
  if ((await findPeople(tx, spaceId, named)).length < named.length) {
    throw new HearthError('invalid-input', { fields: [{ pointer: '/personIds', reason: 'not-here' }] })
  }
  await putRepliers(tx, spaceId, postId, named)
}

/** Who may answer one's own post. @throws HearthError `not-found`, `not-allowed` */
export const readRepliers = async (
  { db }: { db: Db },
  { author, postId }: Asked,
): Promise<{ audience: ReplyAudience; personIds: PersonId[] }> => {
  const post = ownOf(author, await findPost(db, author.spaceId, postId))
  return { audience: post.replies_from, personIds: await listRepliers(db, post.space_id, post.id) }
}

const ownOf = (author: VisitingPerson, post: PostRow | undefined): PostRow => {
  if (!post || !mayKnowOf(author, post)) throw new HearthError('not-found')
  if (post.author_id !== author.id) throw new HearthError('not-allowed')
  return post
}
