import type { PersonId, PostId, SpaceId } from '@hearth/contract'
import type { DbOrTx, Transaction } from '../../ground/db/database.ts'

type ReplierTable = {
  space_id: SpaceId
  post_id: PostId
  person_id: PersonId
}

const tables = (db: DbOrTx) => db.withTables<{ post_replier: ReplierTable }>()

/** Whom an author named for a post. */
export const listRepliers = async (db: DbOrTx, spaceId: SpaceId, postId: PostId): Promise<PersonId[]> => {
  const rows = await tables(db)
    .selectFrom('post_replier')
    .select('person_id')
    .where('space_id', '=', spaceId)
    .where('post_id', '=', postId)
    .execute()
  return rows.map((row) => row.person_id)
}

/** Names these people for a post, and nobody else. */
export const putRepliers = async (
  tx: Transaction,
  spaceId: SpaceId,
  postId: PostId,
  people: readonly PersonId[],
): Promise<void> => {
  await tables(tx).deleteFrom('post_replier').where('space_id', '=', spaceId).where('post_id', '=', postId).execute()
  if (people.length === 0) return
  const rows = people.map((personId) => ({ space_id: spaceId, post_id: postId, person_id: personId }))
  await tables(tx).insertInto('post_replier').values(rows).execute()
}

/** On which of these posts a person was named. */
export const findNamedOn = async (
  db: DbOrTx,
  spaceId: SpaceId,
  personId: PersonId,
  postIds: readonly PostId[],
): Promise<Set<PostId>> => {
  if (postIds.length === 0) return new Set()
  const rows = await tables(db)
    .selectFrom('post_replier')
    .select('post_id')
    .where('space_id', '=', spaceId)
    .where('person_id', '=', personId)
    .where('post_id', 'in', postIds)
    .execute()
  return new Set(rows.map((row) => row.post_id))
}
