import { HearthError, type SpaceId, type Statement } from '@hearth/contract'
import type { Clock } from '../ground/clock.ts'
import type { Db, DbOrTx } from '../ground/db/database.ts'
import type { VisitingPerson } from '../ground/http/visitor.ts'
import { findPost } from '../posts/store.ts'
import { mayReadStatement } from './access.ts'
import { type DecisionRow, findDecision } from './store.ts'
import { toStatement } from './view.ts'

/** Whether a decision was appealed: the next stage's to tell, so the server hands it in. */
export type AppealOf = (db: DbOrTx, of: { spaceId: SpaceId; decisionId: string }) => Promise<string | null>

/**
 * The statement of reasons. Until it can no longer be undone, and to anybody else, there is none.
 *
 * @throws HearthError `not-found`
 */
export const readStatement = async (
  { db, clock, appealOf }: { db: Db; clock: Clock; appealOf: AppealOf },
  person: VisitingPerson,
  decisionId: string,
): Promise<Statement> => {
  const now = clock()
  const row = await findDecision(db, person.spaceId, decisionId)
  if (!row || row.is_undone || !mayReadStatement(person, row, now)) throw new HearthError('not-found')
  const [excerpt, appealId] = await Promise.all([
    readExcerpt(db, row),
    appealOf(db, { spaceId: row.space_id, decisionId: row.id }),
  ])
  return toStatement(row, { excerpt, appealId, now })
}

/** 280 characters: enough to know one's own words again. */
const maxExcerpt = 280

/**
 * The beginning of the post that a decision is about, as it is now: no copy is kept with the decision, so that a post
 * which its author deletes is gone here too. Null where nothing is left.
 */
export const readExcerpt = async (
  db: DbOrTx,
  row: Pick<DecisionRow, 'space_id' | 'subject_kind' | 'subject_id'>,
): Promise<string | null> => {
  if (row.subject_kind !== 'post') return null
  const post = await findPost(db, row.space_id, row.subject_id)
  if (!post || post.visibility === 'deleted') return null
  const text = [...post.text.replaceAll(/\s+/g, ' ').trim()]
  return text.length > maxExcerpt ? `${text.slice(0, maxExcerpt - 1).join('')}…` : text.join('')
}
